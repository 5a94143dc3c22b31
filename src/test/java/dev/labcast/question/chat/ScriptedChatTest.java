package dev.labcast.question.chat;

import dev.labcast.session.SessionClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ScriptedChatTest extends ChannelChatContract {

    @Override
    protected Channel place() {
        return new Script();
    }

    @Override
    protected ChatSource unanswered() {
        return new ScriptedChat("channel", SessionClock.startingNow());
    }

    private static final class Script implements Channel {
        private final ScriptedChat chat = new ScriptedChat("channel", SessionClock.startingNow());
        private final Map<String, ChatMessage> said = new HashMap<>();

        @Override
        public ChatSource source() {
            return chat;
        }

        @Override
        public String say(String login, String text) {
            return kept(chat.say(chatter(login), text));
        }

        @Override
        public String reply(String login, String messageId, String text) {
            return kept(chat.reply(chatter(login), messageId, text));
        }

        @Override
        public String sayDeleted(String login, String text) {
            ChatMessage message = chat.unsaid(chatter(login), text);
            chat.delete(message.id());
            return kept(chat.tell(message));
        }

        @Override
        public void repeat(String messageId) {
            chat.tell(said.get(messageId));
        }

        @Override
        public void delete(String messageId) {
            chat.delete(messageId);
        }

        @Override
        public String silence(String login) {
            chat.silence(chatter(login));
            return chatter(login).id();
        }

        @Override
        public void clear() {
            chat.clear();
        }

        @Override
        public void raid(String from, int viewers) {
            chat.raid(from, viewers);
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("away", true, () -> chat.goAway("away"), chat::comeBack));
        }

        @Override
        public void close() {}

        private String kept(ChatMessage message) {
            said.put(message.id(), message);
            return message.id();
        }

        private static Chatter chatter(String login) {
            return new Chatter("id-" + login, login, login, Set.of(), false);
        }
    }
}
