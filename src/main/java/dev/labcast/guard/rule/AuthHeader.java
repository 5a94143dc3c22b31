package dev.labcast.guard.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `Authorization: Bearer x`, `Cookie: a=b`, and `Bearer x` or `Basic x` wherever they stand (RFC
/// 9110 11.6.2, RFC 6265 4). Everything after the scheme goes, to the closing quote or the end of
/// the line. Any thread.
final class AuthHeader implements KeywordRule {
    private static final Set<String> SCHEMES =
            Set.of(
                    "bearer",
                    "basic",
                    "token",
                    "digest",
                    "oauth",
                    "negotiate",
                    "apikey",
                    "key",
                    "aws4-hmac-sha256");

    @Override
    public String id() {
        return "auth-header";
    }

    @Override
    public List<String> keywords() {
        return List.of(
                "authorization:",
                "authorization\":",
                "authorization':",
                "cookie:",
                "bearer ",
                "basic ");
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        String text = passage.text();
        boolean header = text.charAt(end - 1) == ':';
        int at = Chars.skipBlanks(text, end, end + 4);
        if (at < text.length() && header && Chars.isQuote(text.charAt(at))) {
            at++;
        }
        if (header) {
            int word = Chars.wordEnd(text, at);
            if (SCHEMES.contains(text.substring(at, word).toLowerCase(Locale.ROOT))) {
                at = Chars.skipBlanks(text, word, word + 4);
            }
        }
        boolean digest =
                header
                        && (text.regionMatches(true, Math.max(0, at - 7), "digest ", 0, 7)
                                || text.regionMatches(true, Math.max(0, at - 6), "oauth ", 0, 6));
        int until = digest ? text.stripTrailing().length() : stop(text, at, header);
        if (until > at && isSecret(passage, header, at, until)) {
            String value = text.substring(at, until);
            out.add(
                    new Finding.Secret(
                            id(),
                            at,
                            until,
                            !passage.growsAt(until) && ValueShape.isTelling(value)));
        }
    }

    private static boolean isSecret(Passage passage, boolean header, int at, int until) {
        String value = passage.text().substring(at, until);
        if (passage.growsAt(until)) {
            return header || value.indexOf(' ') < 0;
        }
        boolean cookie = header && passage.text().lastIndexOf("ookie", at) >= 0;
        boolean prose =
                header
                        && !cookie
                        && value.indexOf(' ') > 0
                        && value.indexOf('=') < 0
                        && !ValueShape.isRandom(value.substring(0, value.indexOf(' ')));
        return !Placeholder.isOne(value)
                && !prose
                && (!cookie || value.indexOf('=') > 0)
                && (header
                        || (value.length() >= 12 && ValueShape.isRandom(value))
                        || (value.endsWith("=") && value.length() >= 8));
    }

    private static int stop(String text, int at, boolean header) {
        int i = at;
        while (i < text.length()
                && !Chars.isQuote(text.charAt(i))
                && (header || !Chars.isBlank(text.charAt(i)))) {
            i++;
        }
        while (i > at && Chars.isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
