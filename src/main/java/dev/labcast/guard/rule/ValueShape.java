package dev.labcast.guard.rule;

import java.util.regex.Pattern;

/// How much a value looks like something no person would make up. Any thread.
final class ValueShape {
    /// As in the coordinates of libraries: `jar:1.26.0:compile`.
    private static final Pattern VERSION =
            Pattern.compile("(?:^|:)\\d{1,4}\\.\\d{1,4}(?:\\.\\d{1,4})?(?=:|$)");

    /// Base64 may begin with a slash, and no name in a path is as long and as mixed.
    private static final Pattern RUN =
            Pattern.compile("(?=[A-Za-z]{0,30}\\d)(?=[a-z\\d]{0,30}[A-Z])[A-Za-z0-9]{24}");

    /// In 100 pairs: random letters have 24, words of European languages 60 and more.
    private static final int MOST_USUAL = 45;

    private ValueShape() {}

    /// Random-looking, and no name that a program would have.
    static boolean isRandom(String value) {
        return isMixed(value) && !Identifier.isOne(value) && !VERSION.matcher(value).find();
    }

    /// Long enough, letters and digits mixed, not a path, number, date or version.
    static boolean isMixed(String value) {
        int digits = 0;
        int letters = 0;
        int turns = 0;
        int kind = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int now = Chars.isDigit(c) ? 1 : Chars.isLower(c) ? 2 : Chars.isUpper(c) ? 3 : 4;
            if ("[](){}<>\\^".indexOf(c) >= 0) {
                return false;
            }
            digits += now == 1 ? 1 : 0;
            letters += now == 2 || now == 3 ? 1 : 0;
            turns += now != kind && kind != 0 ? 1 : 0;
            kind = now;
        }
        return value.length() >= 8
                && letters >= 2
                && ((digits >= 1 && turns >= 2) || (value.length() >= 16 && turns >= 4))
                && !isPlace(value);
    }

    /// Worth remembering: neither so short nor so ordinary that it would mask other text.
    static boolean isTelling(String value) {
        return value.length() >= 8
                && (isRandom(value)
                        || isScrambled(value)
                        || (value.length() >= 12
                                && value.chars().distinct().count() >= 6
                                && !isPlace(value)
                                && !VERSION.matcher(value).find()
                                && !Identifier.isOne(value)));
    }

    /// Letters as no language puts them: few of their pairs are usual ones.
    static boolean isScrambled(String value) {
        int pairs = LetterPairs.all(value, 0, value.length());
        return pairs >= 8
                && LetterPairs.usual(value, 0, value.length()) * 100 < pairs * MOST_USUAL
                && !isPlace(value)
                && !Identifier.isOne(value);
    }

    /// Bits per char after Shannon, of the value's own chars.
    static double entropy(String value) {
        int[] counts = new int[128];
        int seen = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < 128) {
                counts[value.charAt(i)]++;
                seen++;
            }
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double p = (double) count / seen;
                bits -= p * Math.log(p) / Math.log(2);
            }
        }
        return bits;
    }

    private static boolean isPlace(String value) {
        return (value.startsWith("/") && !RUN.matcher(value).find())
                || value.startsWith("~/")
                || value.startsWith("./")
                || value.contains("://");
    }
}
