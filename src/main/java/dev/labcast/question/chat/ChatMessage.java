package dev.labcast.question.chat;

import java.util.List;
import java.util.Optional;

/// One thing that somebody said. Immutable; any thread.
///
/// @param id unique in its chat; deletions name it
/// @param text as it was typed, hostile, without what the chat puts before an answer (`@Name `)
/// @param sentAt ms since 1970-01-01, by the chat's clock
/// @param replyTo the message it answers
/// @param reward what was paid for with the channel's points, by the reward's id
/// @param highlighted whether the person paid for it to stand out
/// @param bits what was cheered with it, 0 for nothing
/// @param emotes pictures in the text
/// @param form what it wants, where the place has a form for that: its text is the form's, or what
///   people in a chat would write for it, and no words of it are read
public record ChatMessage(
        String id,
        Chatter by,
        String text,
        long sentAt,
        Optional<String> replyTo,
        Optional<String> reward,
        boolean highlighted,
        int bits,
        List<Emote> emotes,
        Optional<ChatCommand> form) {

    /// The chars `from` up to `to` of the text (UTF-16) stand for a picture.
    public record Emote(int from, int to) {}

    /// Said in words alone.
    public ChatMessage(
            String id,
            Chatter by,
            String text,
            long sentAt,
            Optional<String> replyTo,
            Optional<String> reward,
            boolean highlighted,
            int bits,
            List<Emote> emotes) {
        this(id, by, text, sentAt, replyTo, reward, highlighted, bits, emotes, Optional.empty());
    }

    public ChatMessage {
        emotes = List.copyOf(emotes);
    }
}
