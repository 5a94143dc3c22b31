package dev.labcast.question.chat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// How many are there, as far as a chat tells: those who spoke within the last ten minutes. Who
/// only reads is not known, so there may be more. Bounded. Any thread.
public final class Present {
    private static final long WHILE_MS = 600_000;
    private static final int MOST = 10_000;

    /// When somebody spoke last (ms), by id; who spoke longest ago stands first.
    private final SequencedMap<String, Long> spoke = new LinkedHashMap<>();

    /// `now` is the session's time (ms).
    public synchronized void heard(ChatEvent event, long now) {
        switch (event) {
            case ChatEvent.Said(var message) -> spoke(message.by().id(), now);
            case ChatEvent.Seen(var by, _) -> spoke(by.id(), now);
            case ChatEvent.Silenced(var id, _) -> spoke.remove(id);
            case ChatEvent.Deleted _,
                    ChatEvent.Cleared _,
                    ChatEvent.Raided _,
                    ChatEvent.Notice _ -> {}
        }
    }

    public synchronized int count(long now) {
        spoke.values().removeIf(at -> now - at > WHILE_MS);
        return spoke.size();
    }

    private void spoke(String id, long now) {
        spoke.putLast(id, now);
        if (spoke.size() > MOST) {
            spoke.pollFirstEntry();
        }
    }
}
