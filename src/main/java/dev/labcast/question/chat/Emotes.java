package dev.labcast.question.chat;

import java.util.List;

/// Takes pictures out of what was said: here and nowhere else. Their names stand in the text where
/// people see a picture, and mean nothing to whoever reads them. Any thread.
final class Emotes {
    private Emotes() {}

    /// The message without them; ranges that do not lie in the text are none.
    static ChatMessage dropped(ChatMessage message) {
        if (message.emotes().isEmpty()) {
            return message;
        }
        String text = message.text();
        boolean[] pictured = new boolean[text.length()];
        for (ChatMessage.Emote emote : message.emotes()) {
            for (int at = Math.max(0, emote.from());
                    at < Math.min(text.length(), emote.to());
                    at++) {
                pictured[at] = true;
            }
        }
        StringBuilder said = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (!pictured[at]) {
                said.append(text.charAt(at));
            }
        }
        return new ChatMessage(
                message.id(),
                message.by(),
                said.toString().replaceAll(" {2,}", " ").strip(),
                message.sentAt(),
                message.replyTo(),
                message.reward(),
                message.highlighted(),
                message.bits(),
                List.of(),
                message.form());
    }
}
