package dev.labcast.question.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The newest so many of something, by name. One thread.
final class Recent<T> {
    private final int most;
    private final Map<String, T> kept = new LinkedHashMap<>();

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
        kept.remove(name);
        kept.put(name, value);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    int size() {
        return kept.size();
    }
}
