package dev.labcast.app;

import dev.labcast.app.rehearsal.Crowd;
import dev.labcast.question.chat.ChatMessage;
import dev.labcast.question.chat.Chatter;
import dev.labcast.question.chat.ScriptedChat;
import dev.labcast.session.SessionClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// People of a test, who talk in a chat without a net.
final class ScriptedCrowd implements Crowd {
    private final ScriptedChat chat = new ScriptedChat("lab", SessionClock.startingNow());
    private final Map<String, ChatMessage> last = new HashMap<>();

    ChatWish wish() {
        return ChatWish.of(new ChatWish.Ear("Test chat", "lab", _ -> chat));
    }

    ScriptedChat chat() {
        return chat;
    }

    @Override
    public void says(String name, String text) {
        last.put(name, chat.say(person(name), text));
    }

    @Override
    public void answers(String name, String to, String text) {
        String id = Optional.ofNullable(last.get(to)).map(ChatMessage::id).orElse("");
        last.put(name, chat.reply(person(name), id, text));
    }

    @Override
    public boolean deletes(String name) {
        Optional<ChatMessage> said = Optional.ofNullable(last.remove(name));
        said.ifPresent(it -> chat.delete(it.id()));
        return said.isPresent();
    }

    @Override
    public void silences(String name) {
        chat.silence(person(name));
    }

    @Override
    public void raids(String name, int viewers) {
        chat.raid(name, viewers);
    }

    private static Chatter person(String name) {
        return new Chatter(name, name, name, Set.of(), false);
    }
}
