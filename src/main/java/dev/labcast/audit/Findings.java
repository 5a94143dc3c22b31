package dev.labcast.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects what the checks find, each text once, where it was seen first. Used by one thread.
final class Findings {
    private static final String KNOWN = "known-value";

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Map<String, Set<String>> places = new HashMap<>();
    private final List<String> notLooked = new ArrayList<>();

    void add(Found one) {
        found.putIfAbsent(key(one), one);
        places.computeIfAbsent(key(one), _ -> new HashSet<>())
                .add(one.place().file() + " " + one.place().where());
    }

    private static String key(Found one) {
        return one.kind() + " " + one.rule() + " " + one.value();
    }

    /// One sentence on what was not looked at, and why.
    void notLooked(String sentence) {
        if (!notLooked.contains(sentence)) {
            notLooked.add(sentence);
        }
    }

    List<String> notLooked() {
        return notLooked;
    }

    /// Without those that are a part of another at its places: what was typed is found again and
    /// again as it grows. A part that stands anywhere else is a finding of its own.
    List<Found> all() {
        List<Found> all = new ArrayList<>(found.values());
        return all.stream()
                .filter(it -> all.stream().noneMatch(other -> covers(other, it)))
                .toList();
    }

    private boolean covers(Found whole, Found part) {
        if (whole == part || whole.kind() != part.kind()) {
            return false;
        }
        if (whole.value().equals(part.value())) {
            return part.rule().equals(KNOWN) && !whole.rule().equals(KNOWN);
        }
        boolean grew =
                switch (whole.kind()) {
                    case SECRET, EMBARGO -> whole.value().contains(part.value());
                    case PATH, INVISIBLE, LICENCE ->
                            whole.rule().equals(part.rule())
                                    && whole.value().startsWith(part.value());
                    case NAME, METADATA, FILE -> false;
                };
        return grew
                && places.getOrDefault(key(whole), Set.of())
                        .containsAll(places.getOrDefault(key(part), Set.of()));
    }
}
