package dev.labcast.twitch.bridge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The newest of those ids that lead to another one. One thread at a time.
final class Names {
    private final Map<String, String> names;

    Names(int most) {
        names =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                        return size() > most;
                    }
                };
    }

    void put(String id, String other) {
        names.put(id, other);
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(names.get(id));
    }
}
