package dev.labcast.markup;

/// Whether a line lies in a fence, and what will close it: the fence's `sign` (a backtick, `~` or
/// `$`) at least `length` times. What one line hands to the next. Immutable; any thread.
///
/// Code fences are those of CommonMark 0.31.2, 4.5; a `$$` alone on its line fences mathematics.
public record Fence(char sign, int length) {
    public static final Fence NONE = new Fence(' ', 0);

    public boolean isOpen() {
        return length > 0;
    }

    boolean holdsMaths() {
        return sign == '$';
    }

    /// The fence that `line` opens when it lies in none; [#NONE] if it opens none.
    static Fence openedBy(String line) {
        int from = indent(line);
        if (from > 3 || from == line.length()) {
            return NONE;
        }
        char sign = line.charAt(from);
        int length = run(line, from);
        String rest = line.substring(from + length);
        return switch (sign) {
            case '`' -> length >= 3 && rest.indexOf('`') < 0 ? new Fence(sign, length) : NONE;
            case '~' -> length >= 3 ? new Fence(sign, length) : NONE;
            case '$' -> length == 2 && rest.isBlank() ? new Fence(sign, length) : NONE;
            default -> NONE;
        };
    }

    boolean isClosedBy(String line) {
        int from = indent(line);
        if (from > 3 || from == line.length() || line.charAt(from) != sign) {
            return false;
        }
        int run = run(line, from);
        return run >= length && line.substring(from + run).isBlank();
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int run(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == line.charAt(from)) {
            at++;
        }
        return at - from;
    }
}
