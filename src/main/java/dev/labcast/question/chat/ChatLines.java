package dev.labcast.question.chat;

import dev.labcast.question.TextHygiene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;

/// The newest of what is said in a chat, for the researcher to read: what is deleted there is gone
/// here, also when the deletion comes before the message; what is told twice stands here once.
/// Texts are cleaned when they are read: in a flood most never are. Any thread.
public final class ChatLines {
    /// How many are kept, lines as well as deletions.
    public static final int MOST = 2_000;

    private final SequencedMap<String, Kept> lines = new LinkedHashMap<>();

    /// The ids of what was deleted lately.
    private final SequencedSet<String> gone = new LinkedHashSet<>();

    private long said;
    private long removed;

    /// Fills itself in when it is read.
    private static final class Kept {
        final ChatMessage message;
        private Optional<ChatLine> line = Optional.empty();

        Kept(ChatMessage message) {
            this.message = message;
        }

        ChatLine line() {
            ChatLine read = line.orElseGet(this::clean);
            line = Optional.of(read);
            return read;
        }

        private ChatLine clean() {
            Chatter by = message.by();
            return new ChatLine(
                    message.id(),
                    by.id(),
                    by.login(),
                    TextHygiene.name(by.name()),
                    TextHygiene.question(message.text()).text(),
                    message.sentAt());
        }
    }

    public synchronized void take(ChatEvent event) {
        switch (event) {
            case ChatEvent.Said(var message) -> {
                if (!gone.contains(message.id())
                        && lines.putIfAbsent(message.id(), new Kept(message)) == null) {
                    said++;
                }
                if (lines.size() > MOST) {
                    lines.pollFirstEntry();
                }
            }
            case ChatEvent.Deleted(var id) -> {
                removed += lines.remove(id) == null ? 0 : 1;
                gone.addLast(id);
                if (gone.size() > MOST) {
                    gone.removeFirst();
                }
            }
            case ChatEvent.Silenced(var chatterId, var login) -> remove(of(chatterId, login));
            case ChatEvent.Cleared() -> remove(_ -> true);
            case ChatEvent.Seen _, ChatEvent.Raided _, ChatEvent.Notice _ -> {}
        }
    }

    private void remove(Predicate<Kept> lost) {
        int before = lines.size();
        lines.values().removeIf(lost);
        removed += before - lines.size();
    }

    /// How many were said so far.
    public synchronized long said() {
        return said;
    }

    /// How many were taken away so far because somebody wanted it.
    public synchronized long removed() {
        return removed;
    }

    /// How many there are.
    public synchronized int size() {
        return lines.size();
    }

    /// The newest `most` at the most, oldest first.
    public synchronized List<ChatLine> newest(int most) {
        List<ChatLine> newest = new ArrayList<>(Math.min(most, lines.size()));
        for (Kept kept : lines.sequencedValues().reversed()) {
            if (newest.size() == most) {
                break;
            }
            newest.add(kept.line());
        }
        return newest.reversed();
    }

    /// Some chats name only the login.
    private static Predicate<Kept> of(String chatterId, String login) {
        return kept ->
                chatterId.isEmpty()
                        ? kept.message.by().login().equalsIgnoreCase(login)
                        : kept.message.by().id().equals(chatterId);
    }
}
