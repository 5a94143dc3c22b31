package dev.labcast.guard;

import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent.Masked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what was masked, each text once however many frames show it. Keeps hashes only. Used by
/// the guard's thread.
final class Tally {
    private static final int REMEMBERED = 20_000;

    private final Map<Long, Boolean> seen =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private final Map<Pane, Map<String, Integer>> fresh = new LinkedHashMap<>();

    void count(Pane pane, String rule, String text) {
        long key = (pane.hashCode() * 31L + rule.hashCode()) * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            key = (key ^ text.charAt(i)) * 0x100000001B3L;
        }
        if (seen.put(key, Boolean.TRUE) == null) {
            fresh.computeIfAbsent(pane, _ -> new LinkedHashMap<>()).merge(rule, 1, Integer::sum);
        }
    }

    /// What was counted for the first time since the last call.
    List<Masked> take() {
        List<Masked> events = new ArrayList<>();
        fresh.forEach((pane, rules) ->
                rules.forEach((rule, count) -> events.add(new Masked(pane, rule, count))));
        fresh.clear();
        return events;
    }
}
