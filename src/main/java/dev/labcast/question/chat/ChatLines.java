package dev.labcast.question.chat;

import dev.labcast.question.TextHygiene;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Predicate;

/// The newest of what is said in a chat, oldest first, for the researcher to read: what is deleted
/// there is gone here, also when the deletion comes before the message; what is told twice stands
/// here once. `gone` are the ids of what was deleted lately. Immutable; any thread.
public record ChatLines(List<ChatLine> lines, SequencedSet<String> gone) {
    /// How many are kept, lines as well as deletions.
    public static final int MOST = 2_000;

    public static final ChatLines NONE = new ChatLines(List.of(), new LinkedHashSet<>());

    public ChatLines {
        lines = List.copyOf(lines);
    }

    public ChatLines after(ChatEvent event) {
        return switch (event) {
            case ChatEvent.Said(var message) -> said(message);
            case ChatEvent.Deleted(var id) -> without(id);
            case ChatEvent.Silenced(var chatterId, var login) ->
                    without(it -> of(it, chatterId, login));
            case ChatEvent.Cleared() -> without(_ -> true);
            case ChatEvent.Raided _, ChatEvent.Notice _ -> this;
        };
    }

    private ChatLines said(ChatMessage message) {
        if (gone.contains(message.id())
                || lines.stream().anyMatch(it -> it.id().equals(message.id()))) {
            return this;
        }
        Chatter by = message.by();
        ChatLine line =
                new ChatLine(
                        message.id(),
                        by.id(),
                        by.login(),
                        TextHygiene.name(by.name()),
                        TextHygiene.question(message.text()).text(),
                        message.sentAt());
        List<ChatLine> next = new ArrayList<>(lines);
        next.add(line);
        return new ChatLines(next.subList(Math.max(0, next.size() - MOST), next.size()), gone);
    }

    private ChatLines without(String id) {
        SequencedSet<String> next = new LinkedHashSet<>(gone);
        next.addLast(id);
        if (next.size() > MOST) {
            next.removeFirst();
        }
        return new ChatLines(without(it -> it.id().equals(id)).lines, next);
    }

    private ChatLines without(Predicate<ChatLine> lost) {
        return new ChatLines(lines.stream().filter(lost.negate()).toList(), gone);
    }

    /// Some chats name only the login.
    private static boolean of(ChatLine line, String chatterId, String login) {
        return chatterId.isEmpty()
                ? line.login().equalsIgnoreCase(login)
                : line.by().equals(chatterId);
    }
}
