package dev.labcast.guard.rule;

/// The signs that may stand between a name and its value, read where they stand. Any thread.
final class JoinSigns {
    private JoinSigns() {}

    /// Whether `c` can close a name, as a quote does in JSON.
    static boolean isCloser(char c) {
        return Chars.isQuote(c) || c == ']' || c == ')' || c == '}' || c == '\\';
    }

    /// Where the sign `=`, `:`, `:=`, `=>`, `<-` or `%3D` that stands at `at` ends; -1 if none
    /// does.
    static int end(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        return switch (c) {
            case '=' -> next == '=' ? -1 : next == '>' ? at + 2 : at + 1;
            case ':' -> next == '=' ? at + 2 : next == ':' ? doubled(text, at) : at + 1;
            case '?' -> next == '=' ? at + 2 : -1;
            case '<' -> next == '-' && isApart(text, at) ? at + 2 : -1;
            case '-' -> next == '>' && isApart(text, at) ? at + 2 : -1;
            case '.' -> isPair(text, at) ? at + 1 : -1;
            case '%' -> text.startsWith("%3D", at) || text.startsWith("%3d", at) ? at + 3 : -1;
            default -> -1;
        };
    }

    /// `"Password" -> "x"` and R's `key <- "x"`; `object->field` is a path of C.
    private static boolean isApart(String text, int at) {
        return at > 0
                && at + 2 < text.length()
                && Chars.isBlank(text.charAt(at - 1))
                && Chars.isBlank(text.charAt(at + 2));
    }

    /// `(name . "value")`, as Lisp writes pairs.
    private static boolean isPair(String text, int at) {
        return at > 0
                && at + 2 < text.length()
                && Chars.isBlank(text.charAt(at - 1))
                && Chars.isBlank(text.charAt(at + 1))
                && text.charAt(at + 2) == '"';
    }

    /// `name :: value`, as in lists of Org; `a::b` is a path of C++ or Rust.
    private static int doubled(String text, int at) {
        boolean apart =
                at > 0
                        && at + 2 < text.length()
                        && Chars.isBlank(text.charAt(at - 1))
                        && Chars.isBlank(text.charAt(at + 2));
        return apart ? at + 2 : -1;
    }

    /// Where the value begins after a type, as in `password: str = "x"`; 0 if no type stands there.
    static int afterType(String text, int at) {
        int i = at;
        while (i < text.length()
                && i - at < 24
                && (Chars.isAlnum(text.charAt(i)) || "[]|.&<>?'*".indexOf(text.charAt(i)) >= 0)) {
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
