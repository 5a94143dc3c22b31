package dev.labcast.question.chat;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The newest so many of something, by name. One thread.
final class Recent<T> {
    private final int most;
    private final SequencedMap<String, T> kept = new LinkedHashMap<>();

    Recent(int most) {
        this.most = most;
    }

    Optional<T> find(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    boolean has(String name) {
        return kept.containsKey(name);
    }

    /// The oldest is forgotten for it, if need be.
    void put(String name, T value) {
        kept.putLast(name, value);
        trim();
    }

    /// Whether `name` was not there yet; it is from now on, as with [#put].
    boolean isNew(String name, T value) {
        boolean added = kept.putIfAbsent(name, value) == null;
        trim();
        return added;
    }

    private void trim() {
        if (kept.size() > most) {
            kept.pollFirstEntry();
        }
    }

    int size() {
        return kept.size();
    }
}
