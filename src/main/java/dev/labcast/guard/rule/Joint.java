package dev.labcast.guard.rule;

/// What stands between a name and its value, and where the value begins.
///
/// - `spaced`: blanks stand before the sign, as in source code and aligned tables.
/// - `tight`: no blank on either side, as in a shell.
/// - `closed`: the name was closed by a quote or a bracket, as in JSON.
///
/// Immutable; any thread.
record Joint(Kind kind, int valueAt, boolean spaced, boolean tight, boolean closed) {

    enum Kind {
        NONE,
        EQUALS,
        COLON,
        BLANK
    }

    static final Joint NONE = new Joint(Kind.NONE, 0, false, false, false);

    /// Where the value begins behind a tag or an anchor of YAML (`!vault x`, `&key x`).
    private static int afterTag(String text, int at) {
        if (at >= text.length() || (text.charAt(at) != '!' && text.charAt(at) != '&')) {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && end - at < 24 && Chars.isName(text.charAt(end))) {
            end++;
        }
        boolean tag = end > at + 1 && end < text.length() && text.charAt(end) == ' ';
        int value = Chars.skipBlanks(text, end, end + 4);
        return tag && value < text.length() && text.charAt(value) != '=' ? value : at;
    }

    /// The joint after a name that ends before `at`; a `flag` may be joined by a blank alone.
    static Joint after(String text, int at, boolean flag, int widest) {
        int i = at;
        while (i < text.length() && i - at < 3 && JoinSigns.isCloser(text.charAt(i))) {
            i++;
        }
        boolean closed = i > at;
        int sign = Chars.skipBlanks(text, i, i + widest);
        boolean spaced = sign > i;
        if (sign >= text.length()) {
            return NONE;
        }
        int after = JoinSigns.end(text, sign);
        if (after < 0) {
            boolean joinedByBlank = flag && !closed && spaced && text.charAt(sign) != '-';
            return joinedByBlank ? new Joint(Kind.BLANK, sign, true, false, false) : NONE;
        }
        Kind kind = text.charAt(sign) == ':' && after == sign + 1 ? Kind.COLON : Kind.EQUALS;
        int value = afterTag(text, Chars.skipBlanks(text, after, after + widest));
        if (kind == Kind.COLON && closed && text.charAt(i - 1) == ')') {
            return NONE;
        }
        if (kind == Kind.COLON && value < text.length()) {
            int typed = JoinSigns.afterType(text, value);
            if (typed > 0) {
                return new Joint(
                        Kind.EQUALS,
                        Chars.skipBlanks(text, typed, typed + widest),
                        true,
                        false,
                        closed);
            }
            if (text.startsWith("//", value)) {
                return NONE;
            }
        }
        return value >= text.length()
                ? NONE
                : new Joint(kind, value, spaced, !spaced && value == after, closed);
    }
}
