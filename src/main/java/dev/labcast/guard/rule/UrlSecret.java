package dev.labcast.guard.rule;

import java.util.List;

/// The password in `scheme://user:password@host` (RFC 3986 3.2.1), a lone token in
/// `scheme://token@host`, and parameters that sign a URL. Any thread.
final class UrlSecret implements KeywordRule {
    private static final int LONGEST = 512;

    @Override
    public String id() {
        return "url-secret";
    }

    @Override
    public List<String> keywords() {
        return List.of(
                "://",
                "//",
                "?sig=",
                "&sig=",
                "x-amz-signature=",
                "x-amz-security-token=",
                "x-goog-signature=",
                "temp_url_sig=",
                "?signature=",
                "&signature=",
                "?key=",
                "&key=",
                "appid=",
                "&hash=",
                "&sign=",
                "&ticket=",
                "&sid=",
                "?sid=",
                "&auth=",
                "?auth=",
                "?code=",
                "&code=",
                "se.sig=");
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        if (passage.text().charAt(start) == '/' && passage.at(start - 1) == ':') {
            return;
        }
        if (passage.text().charAt(end - 1) == '=') {
            parameter(passage, end, out);
        } else {
            userInfo(passage, end, out);
        }
    }

    private void parameter(Passage passage, int at, List<Finding> out) {
        String text = passage.text();
        int i = at;
        while (i < text.length() && i - at < LONGEST && "&#\"'`<> ".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        String value = text.substring(at, i);
        boolean sure = text.startsWith("sig", at - 4) || text.startsWith("ignature", at - 9);
        boolean secret =
                sure
                        ? value.length() >= 8 && !Placeholder.isOne(value)
                        : value.length() >= 16 && ValueShape.isRandom(value);
        if (passage.growsAt(i) || secret) {
            add(passage, at, i, out);
        }
    }

    private void userInfo(Passage passage, int at, List<Finding> out) {
        String text = passage.text();
        int colon = -1;
        int sign = -1;
        int i = at;
        while (i < text.length() && i - at < LONGEST && "/?#\"'`<> ".indexOf(text.charAt(i)) < 0) {
            char c = text.charAt(i);
            if (c == ':' && colon < 0) {
                colon = i;
            } else if (c == '@') {
                sign = i;
            }
            i++;
        }
        if (passage.growsAt(i) && mayBeUserInfo(text, at, colon, sign, i)) {
            out.add(new Finding.Unfinished(colon >= 0 ? colon + 1 : at, i));
            return;
        }
        if (sign < 0) {
            return;
        }
        int from = colon >= 0 && colon < sign ? colon + 1 : at;
        String value = text.substring(from, sign);
        if (from > at
                ? !Placeholder.isOne(value)
                : ValueShape.isRandom(value) && value.length() >= 16) {
            add(passage, from, sign, out);
        }
    }

    /// Whether what somebody writes after `://` could still turn out to be a password: the host has
    /// not come yet, or what looks like one may be part of a password with an `@` in it.
    private static boolean mayBeUserInfo(String text, int at, int colon, int sign, int end) {
        if (sign >= 0) {
            return text.indexOf('.', sign) < 0 && end > sign + 1;
        }
        return colon >= 0
                ? end > colon + 1 && !isPort(text, colon + 1, end)
                : end > at + 2 && text.indexOf('.', at) < 0;
    }

    private static boolean isPort(String text, int from, int to) {
        return to - from <= 5
                && text.substring(from, to).chars().allMatch(c -> Chars.isDigit((char) c));
    }

    private void add(Passage passage, int from, int to, List<Finding> out) {
        boolean sticky =
                !passage.growsAt(to) && ValueShape.isTelling(passage.text().substring(from, to));
        out.add(new Finding.Secret(id(), from, to, sticky));
    }
}
