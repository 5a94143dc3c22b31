package dev.labcast.guard.rule;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// Reads `words.txt`, the word lists of the rules. Any thread.
final class WordLists {
    private WordLists() {}

    /// The words of the list called `name`.
    static Set<String> of(String name) {
        Set<String> words = new LinkedHashSet<>();
        boolean inside = false;
        for (String line : RuleFile.lines("words.txt")) {
            if (line.startsWith("[")) {
                inside = line.equals("[" + name + "]");
            } else if (inside) {
                words.addAll(Arrays.asList(line.split(" ", -1)));
            }
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("words.txt has no list " + name);
        }
        return Set.copyOf(words);
    }
}
