package dev.labcast.guard.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a case comes: the words after `@` in a case file. `typedLine` counts from 0; -1 is the last.
/// Immutable.
public record Manner(int columns, Set<Way> ways, Optional<Integer> typedLine) {

    /// See `README.md` beside the case files.
    public enum Way {
        SPLIT,
        COLOURED,
        PAINTED,
        REPAINTED,
        ALTERNATE,
        HARD,
        PLAIN
    }

    private static final int USUAL_COLUMNS = 80;

    public Manner {
        ways = Set.copyOf(ways);
    }

    static Manner of(List<String> words) {
        int columns = USUAL_COLUMNS;
        Set<Way> ways = new HashSet<>();
        Optional<Integer> typed = Optional.empty();
        for (String word : words) {
            if (word.startsWith("cols=")) {
                columns = Integer.parseInt(word.substring("cols=".length()));
            } else if (word.equals("typed")) {
                typed = Optional.of(-1);
            } else if (word.startsWith("typed=")) {
                typed = Optional.of(Integer.parseInt(word.substring("typed=".length())) - 1);
            } else {
                ways.add(Way.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
            }
        }
        return new Manner(columns, ways, typed);
    }

    public boolean has(Way way) {
        return ways.contains(way);
    }
}
