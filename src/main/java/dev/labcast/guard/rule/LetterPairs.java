package dev.labcast.guard.rule;

/// How many of the pairs of letters in a text are usual in words: in words of European languages
/// six in ten and more, in random letters a quarter. Case makes no difference. Any thread.
final class LetterPairs {
    private static final int LETTERS = 26;
    private static final boolean[] USUAL = usual();

    private LetterPairs() {}

    /// Pairs of ASCII letters between `from` and `to` (exclusive).
    static int all(String text, int from, int to) {
        int pairs = 0;
        for (int i = from + 1; i < to; i++) {
            pairs += at(text, i) >= 0 ? 1 : 0;
        }
        return pairs;
    }

    /// Those of [#all] that are usual.
    static int usual(String text, int from, int to) {
        int pairs = 0;
        for (int i = from + 1; i < to; i++) {
            int pair = at(text, i);
            pairs += pair >= 0 && USUAL[pair] ? 1 : 0;
        }
        return pairs;
    }

    /// The number of the pair that ends at `end`; negative if that is none of letters.
    private static int at(String text, int end) {
        int first = letter(text.charAt(end - 1));
        int second = letter(text.charAt(end));
        return first < 0 || second < 0 ? -1 : first * LETTERS + second;
    }

    private static int letter(char c) {
        return Chars.isLower(c) ? c - 'a' : Chars.isUpper(c) ? c - 'A' : -1;
    }

    private static boolean[] usual() {
        boolean[] usual = new boolean[LETTERS * LETTERS];
        for (String pair : WordLists.of("letter-pairs")) {
            usual[at(pair, 1)] = true;
        }
        return usual;
    }
}
