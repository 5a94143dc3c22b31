package dev.labcast.guard.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A long run of capitals, small letters and digits in no order, which nothing names and no vendor
/// marks. People and programs print few of them that are no secret, and those are known by what
/// stands before them (`sha512-`, `integrity`), by their beginning (`AAAA` of a public key), or by
/// filling whole lines (certificates, pictures). Any thread.
final class UnnamedToken implements LineRule {
    static final String RULE = "unnamed-token";

    private static final int SHORTEST = 20;
    private static final int LONGEST = 600;

    /// Typed so far: long enough not to hold back words.
    private static final int FIRST_HELD = 12;

    /// Base64 in lines is broken at 64 or 76 chars.
    private static final int BODY = 60;

    private static final int LOOK_BACK = 40;

    /// In 100 chars; a sixth of random ones are digits. Lines of a drawing have more.
    private static final int MOST_DIGITS = 45;

    /// Longer ones may be the end of a name: `next_cursor`.
    private static final int SHORT_NAME = 4;

    /// A run of letters of which so many belong together is a word.
    private static final int WORD = 4;

    private static final int USUAL = 50;
    private static final int MOST_IN_WORDS = 25;

    /// What stands before an entity tag (RFC 9110 8.8.3).
    private static final String WEAK_TAG = "W/\"";

    private static final Set<String> PUBLIC = WordLists.of("public-names");
    private static final Set<String> BEGINNINGS = WordLists.of("public-beginnings");

    @Override
    public void scan(Passage passage, List<Finding> out) {
        String text = passage.text();
        int start = 0;
        while (start < text.length()) {
            if (!isPart(text.charAt(start))) {
                start++;
                continue;
            }
            int end = start + 1;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            int from = valueStart(text, start, end);
            boolean growing = passage.growsAt(end);
            if (end - from >= (growing ? FIRST_HELD : SHORTEST)
                    && end - from <= LONGEST
                    && !isAlone(text, from, end)
                    && isToken(text, from, end)) {
                out.add(
                        growing
                                ? new Finding.Unfinished(from, end)
                                : new Finding.Secret(RULE, from, end, false));
            }
            start = end + 1;
        }
    }

    /// The same for a line that is nothing else, line `at` of `lines`: it may be the end of a block
    /// of base64, such as a certificate.
    static void alone(List<String> lines, int at, List<List<Finding>> findings) {
        String text = lines.get(at);
        int start = Chars.skipBlanks(text, 0, text.length());
        int end = text.stripTrailing().length();
        if (end - start < SHORTEST || end - start >= BODY || !isRun(text, start, end)) {
            return;
        }
        int from = valueStart(text, start, end);
        if (end - from >= SHORTEST
                && isToken(text, from, end)
                && (at == 0 || !isBody(lines.get(at - 1)))
                && (at + 1 == lines.size() || !isBody(lines.get(at + 1)))) {
            findings.get(at).add(new Finding.Secret(RULE, from, end, false));
        }
    }

    /// What tokens and base64 are made of; `/` and `+` may be in base64.
    private static boolean isPart(char c) {
        return Chars.isAlnum(c) || c == '_' || c == '-' || c == '+' || c == '/' || c == '=';
    }

    private static boolean isToken(String text, int from, int end) {
        return isMixed(text, from, end) && !hasWords(text, from, end) && !isPublic(text, from);
    }

    /// Behind `name=`, if the run begins with that.
    private static int valueStart(String text, int start, int end) {
        int equals = text.indexOf('=', start);
        boolean named = equals >= 0 && equals < end - 1 && text.charAt(equals + 1) != '=';
        return named ? equals + 1 : start;
    }

    private static boolean isMixed(String text, int from, int to) {
        int lower = 0;
        int upper = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            lower += Chars.isLower(c) ? 1 : 0;
            upper += Chars.isUpper(c) ? 1 : 0;
            digits += Chars.isDigit(c) ? 1 : 0;
        }
        int least = Math.max(2, (to - from) / 12);
        return lower >= least
                && upper >= least
                && digits >= Math.max(1, least / 2)
                && digits * 100 <= (to - from) * MOST_DIGITS;
    }

    /// Whether a good part of it is words; a short one comes about by chance.
    private static boolean hasWords(String text, int from, int to) {
        int inWords = 0;
        int start = from;
        while (start < to) {
            int end = start + 1;
            boolean upper = Chars.isUpper(text.charAt(start));
            while (end < to
                    && Chars.isLower(text.charAt(end))
                    && (upper || Chars.isLower(text.charAt(start)))) {
                end++;
            }
            if (end - start >= WORD
                    && LetterPairs.usual(text, start, end) * 100 >= (end - start - 1) * USUAL) {
                inWords += end - start;
            }
            start = end;
        }
        return inWords * 100 > (to - from) * MOST_IN_WORDS;
    }

    private static boolean isPublic(String text, int from) {
        for (String beginning : BEGINNINGS) {
            if (text.startsWith(beginning, from)) {
                return true;
            }
        }
        String before = text.substring(Math.max(0, from - LOOK_BACK), from);
        if (before.endsWith(WEAK_TAG)) {
            before = before.substring(0, before.length() - WEAK_TAG.length());
        }
        if (before.toLowerCase(Locale.ROOT).stripTrailing().endsWith("public key:")) {
            return true;
        }
        int word = before.length();
        while (word > 0 && !Chars.isAlnum(before.charAt(word - 1))) {
            word--;
        }
        int wordStart = word;
        while (wordStart > 0 && Chars.isName(before.charAt(wordStart - 1))) {
            wordStart--;
        }
        return isPublicName(before.substring(wordStart, word).toLowerCase(Locale.ROOT));
    }

    private static boolean isPublicName(String name) {
        return PUBLIC.stream()
                .anyMatch(it -> it.length() > SHORT_NAME ? name.endsWith(it) : name.equals(it));
    }

    private static boolean isAlone(String text, int start, int end) {
        return text.strip().length() == end - start;
    }

    private static boolean isRun(String text, int start, int end) {
        int at = start;
        while (at < end && isPart(text.charAt(at))) {
            at++;
        }
        return at == end;
    }

    /// A line of a block of base64.
    private static boolean isBody(String line) {
        String body = line.strip();
        return body.length() >= BODY && isRun(body, 0, body.length());
    }
}
