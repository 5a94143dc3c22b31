package dev.labcast.guard.rule;

/// Names as programs have them, which are of letters, digits, underscores and dots as tokens are:
/// `Ed25519PublicKey`, `config.db_password`, `cryptography_has_dtls`. They are known by their
/// words, two or more, of pairs of letters that languages have. Any thread.
final class Identifier {
    private static final int SHORTEST_WORD = 3;
    private static final int WORDS = 2;

    /// Shorter ones come about by chance; one at least must be as long.
    private static final int LONG_WORD = 5;

    private static final int LONGEST_TAIL = 8;
    private static final String AROUND = "\"'`,;:()[]";

    private Identifier() {}

    static boolean isOne(String text) {
        String value = bare(text);
        int words = 0;
        int inWords = 0;
        int longest = 0;
        int letters = 0;
        int digits = 0;
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            if (!Chars.isAlnum(c) && c != '_' && c != '.') {
                return false;
            }
            int end = Math.max(at + 1, wordEnd(value, at));
            boolean letter = !Chars.isDigit(c) && Chars.isAlnum(c);
            letters += letter ? end - at : 0;
            digits += Chars.isDigit(c) ? 1 : 0;
            boolean begins = Chars.isUpper(c) || at == 0 || !Chars.isAlnum(value.charAt(at - 1));
            if (letter && begins && end - at >= SHORTEST_WORD && isWord(value, at, end)) {
                words++;
                inWords += end - at;
                longest = Math.max(longest, end - at);
            }
            at = end;
        }
        return words >= WORDS
                && longest >= LONG_WORD
                && inWords * 100 >= letters * 65
                && digits < letters;
    }

    /// `default-token-x7k2p`: words with dashes, as clusters name their objects, and a short tail.
    static boolean isObjectName(String value) {
        int words = 0;
        int rest = 0;
        for (String part : value.split("-", -1)) {
            boolean small = part.chars().allMatch(c -> Chars.isLower((char) c));
            if (small && part.length() >= SHORTEST_WORD && isWord(part, 0, part.length())) {
                words++;
            } else {
                rest += part.length();
            }
        }
        return words >= WORDS && rest <= LONGEST_TAIL;
    }

    /// Without the quotes, brackets and commas that programs write around names.
    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && AROUND.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AROUND.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /// The end of a run of letters of which the first, or all, may be capitals.
    private static int wordEnd(String value, int from) {
        int i = from;
        while (i < value.length() && Chars.isUpper(value.charAt(i))) {
            i++;
        }
        if (i > from + 1) {
            boolean small = i < value.length() && Chars.isLower(value.charAt(i));
            return small ? i - 1 : i;
        }
        while (i < value.length() && Chars.isLower(value.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isWord(String text, int from, int to) {
        return LetterPairs.usual(text, from, to) * 100 >= (to - from - 1) * 50;
    }
}
