package dev.labcast.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what the checks find, each text once, where it was seen first. Used by one thread.
final class Findings {
    private static final String KNOWN = "known-value";

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<String> notLooked = new ArrayList<>();

    void add(Found one) {
        found.putIfAbsent(one.kind() + " " + one.rule() + " " + one.value(), one);
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

    /// Without those that are a part of another: what was typed is found again and again as it
    /// grows.
    List<Found> all() {
        List<Found> all = new ArrayList<>(found.values());
        return all.stream()
                .filter(it -> all.stream().noneMatch(other -> covers(other, it)))
                .toList();
    }

    private static boolean covers(Found whole, Found part) {
        boolean grows =
                switch (whole.kind()) {
                    case SECRET, EMBARGO, PATH, INVISIBLE, LICENCE -> true;
                    case NAME, METADATA, FILE -> false;
                };
        if (whole == part || whole.kind() != part.kind() || !grows) {
            return false;
        }
        boolean known = part.rule().equals(KNOWN);
        if (whole.value().equals(part.value())) {
            return known && !whole.rule().equals(KNOWN);
        }
        return (part.rule().equals(whole.rule()) || known)
                && (whole.kind() == Kind.SECRET
                        ? whole.value().contains(part.value())
                        : whole.value().startsWith(part.value()));
    }
}
