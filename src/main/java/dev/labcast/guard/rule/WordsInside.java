package dev.labcast.guard.rule;

import java.util.Arrays;
import java.util.Locale;

/// Where a secret value holds ordinary words, as `rehearsal` in `lc-rehearsal-5f9a1c7e2b`: runs of
/// letters in one case (or with a capital first) that are made of pairs of letters usual in
/// English. No dictionary: of eight random letters, about one in a thousand passes. Immutable; any
/// thread.
final class WordsInside {
    private static final int SHORTEST = 3;

    /// So many chars beside the word give a part away.
    private static final int TELLING = 2;

    private static final int SEPARATOR = -1;
    private static final int RANDOM = -2;

    /// For each char of the value the start of its word, or [#SEPARATOR] or [#RANDOM].
    private final int[] words;

    private WordsInside(int[] words) {
        this.words = words;
    }

    static WordsInside of(String value) {
        int[] words = new int[value.length()];
        int start = 0;
        while (start < value.length()) {
            int end = runEnd(value, start);
            Arrays.fill(words, start, end, kind(value, start, end));
            start = end;
        }
        return new WordsInside(words);
    }

    /// Whether chars `from` to `to` hold nothing of the value but a part of one word, separators,
    /// and at most one char more.
    boolean isOneWord(int from, int to) {
        int chars = 0;
        int longest = 0;
        int inWord = 0;
        for (int i = from; i < to; i++) {
            chars += words[i] == SEPARATOR ? 0 : 1;
            boolean goesOn = i > from && words[i] == words[i - 1];
            inWord = words[i] < 0 ? 0 : goesOn ? inWord + 1 : 1;
            longest = Math.max(longest, inWord);
        }
        return longest > 0 && chars - longest < TELLING;
    }

    /// The end of the run of letters, or of the single other char, at `start`.
    private static int runEnd(String value, int start) {
        int end = start + 1;
        if (!isLetter(value.charAt(start))) {
            return end;
        }
        while (end < value.length() && isLetter(value.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int kind(String value, int start, int end) {
        char first = value.charAt(start);
        if (!isLetter(first)) {
            return Chars.isDigit(first) || first >= 128 ? RANDOM : SEPARATOR;
        }
        return isWord(value.substring(start, end)) ? start : RANDOM;
    }

    private static boolean isWord(String run) {
        String low = run.toLowerCase(Locale.ROOT);
        String rest = run.substring(1);
        boolean oneCase = rest.equals(low.substring(1)) || run.equals(run.toUpperCase(Locale.ROOT));
        if (!oneCase || run.length() < SHORTEST) {
            return false;
        }
        return LetterPairs.usual(run, 0, run.length()) * 4 >= (run.length() - 1) * 3;
    }

    private static boolean isLetter(char c) {
        return Chars.isLower(c) || Chars.isUpper(c);
    }
}
