package dev.labcast.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The slots that are served now, by label. Any thread.
final class Slots {
    private final Map<String, OpenSlot> byLabel = new ConcurrentHashMap<>();

    /// In place of what had the label before, whose streams end.
    void put(OpenSlot slot) {
        Optional.ofNullable(byLabel.put(slot.slot().label(), slot)).ifPresent(OpenSlot::close);
    }

    Optional<OpenSlot> find(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    Collection<OpenSlot> all() {
        return List.copyOf(byLabel.values());
    }

    void close() {
        all().forEach(OpenSlot::close);
        byLabel.clear();
    }
}
