package dev.labcast.guard.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/// Finds all of many words in one pass over a text (Aho and Corasick, "Efficient string matching",
/// CACM 18, 1975), as a complete table: one look-up per char whatever the words. Immutable; any
/// thread.
final class KeywordAutomaton {

    /// Told of the `word`-th word ending before the char at `end`.
    @FunctionalInterface
    interface Hit {
        void found(int word, int end);
    }

    private static final int ROOT = 0;

    private final char[] classOf = new char[1 << Character.SIZE];
    private final int width;
    private final int[] next;
    private final int[] depth;
    private final int[][] ends;
    private final int[] lengths;

    private KeywordAutomaton(List<String> words, boolean fold) {
        width = classify(words, fold);
        int size = 1 + words.stream().mapToInt(String::length).sum();
        int[] table = new int[size * width];
        depth = new int[size];
        ends = new int[size][];
        lengths = words.stream().mapToInt(String::length).toArray();
        int states = plant(words, table);
        close(table, states);
        next = Arrays.copyOf(table, states * width);
    }

    /// Finds the words in any case; they must be given in lower case.
    static KeywordAutomaton ofAnyCase(List<String> words) {
        return new KeywordAutomaton(words, true);
    }

    static KeywordAutomaton exact(List<String> words) {
        return new KeywordAutomaton(words, false);
    }

    int length(int word) {
        return lengths[word];
    }

    void scan(CharSequence text, Hit hit) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = next[state + classOf[text.charAt(i)]];
            int[] words = ends[state / width];
            if (words != null) {
                for (int word : words) {
                    hit.found(word, i + 1);
                }
            }
        }
    }

    /// Length of the longest end of `text` that a word begins with, but does not end with.
    int begun(CharSequence text) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = next[state + classOf[text.charAt(i)]];
        }
        return depth[state / width];
    }

    private int classify(List<String> words, boolean fold) {
        char classes = 1;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (classOf[c] == 0) {
                    classOf[c] = classes++;
                    char upper = Character.toUpperCase(c);
                    // Some letters share their capital: that of ı is the I of i.
                    if (fold && Character.toLowerCase(upper) == c) {
                        classOf[upper] = classOf[c];
                    }
                }
            }
        }
        return classes;
    }

    private int plant(List<String> words, int[] table) {
        int states = 1;
        for (int w = 0; w < words.size(); w++) {
            String word = words.get(w);
            int state = ROOT;
            for (int i = 0; i < word.length(); i++) {
                int edge = state * width + classOf[word.charAt(i)];
                if (table[edge] == 0) {
                    depth[states] = i + 1;
                    table[edge] = states++;
                }
                state = table[edge];
            }
            ends[state] = plus(ends[state], w);
        }
        return states;
    }

    /// Turns the tree into the complete automaton; its entries become offsets into itself.
    private void close(int[] table, int states) {
        int[] fallback = new int[states];
        Queue<Integer> queue = new ArrayDeque<>();
        queue.add(ROOT);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int c = 0; c < width; c++) {
                int child = table[state * width + c];
                int instead = state == ROOT ? ROOT : table[fallback[state] * width + c];
                if (child == 0) {
                    table[state * width + c] = instead;
                } else {
                    fallback[child] = instead;
                    int[] inherited = ends[instead];
                    if (inherited != null) {
                        for (int word : inherited) {
                            ends[child] = plus(ends[child], word);
                        }
                    }
                    queue.add(child);
                }
            }
        }
        for (int i = 0; i < states * width; i++) {
            table[i] *= width;
        }
    }

    private static int[] plus(int[] list, int element) {
        if (list == null) {
            return new int[] {element};
        }
        int[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = element;
        return longer;
    }
}
