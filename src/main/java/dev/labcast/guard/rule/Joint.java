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

    /// The joint after a name that ends before `at`; a `flag` may be joined by a blank alone.
    static Joint after(String text, int at, boolean flag, int widest) {
        int i = at;
        while (i < text.length() && i - at < 3 && isCloser(text.charAt(i))) {
            i++;
        }
        boolean closed = i > at;
        int sign = Chars.skipBlanks(text, i, i + widest);
        boolean spaced = sign > i;
        if (sign >= text.length()) {
            return NONE;
        }
        int after = signEnd(text, sign);
        if (after < 0) {
            boolean joinedByBlank = flag && !closed && spaced && text.charAt(sign) != '-';
            return joinedByBlank ? new Joint(Kind.BLANK, sign, true, false, false) : NONE;
        }
        Kind kind = text.charAt(sign) == ':' && after == sign + 1 ? Kind.COLON : Kind.EQUALS;
        int value = Chars.skipBlanks(text, after, after + widest);
        if (kind == Kind.COLON && closed && text.charAt(i - 1) == ')') {
            return NONE;
        }
        if (kind == Kind.COLON && value < text.length()) {
            int typed = afterType(text, value);
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

    private static boolean isCloser(char c) {
        return Chars.isQuote(c) || c == ']' || c == ')' || c == '}' || c == '\\';
    }

    /// Where the sign `=`, `:`, `:=`, `=>` or `%3D` that stands at `at` ends; -1 if none does.
    private static int signEnd(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        return switch (c) {
            case '=' -> next == '=' ? -1 : next == '>' ? at + 2 : at + 1;
            case ':' -> next == '=' ? at + 2 : next == ':' ? -1 : at + 1;
            case '%' -> text.startsWith("%3D", at) || text.startsWith("%3d", at) ? at + 3 : -1;
            default -> -1;
        };
    }

    /// Where the value begins after a type, as in `password: str = "x"`; 0 if no type stands there.
    private static int afterType(String text, int at) {
        int i = at;
        while (i < text.length()
                && i - at < 24
                && (Chars.isAlnum(text.charAt(i)) || "[]|.".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        int sign = Chars.skipBlanks(text, i, i + 3);
        boolean assigned =
                i > at
                        && sign > i
                        && sign + 1 < text.length()
                        && text.charAt(sign) == '='
                        && text.charAt(sign + 1) == ' ';
        return assigned ? sign + 1 : 0;
    }
}
