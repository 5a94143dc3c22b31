package dev.labcast.guard.rule;

/// Where a value lies in its line: inside its quotes if it has some (a missing closing quote makes
/// it reach to the end), else up to what cannot belong to it. Immutable; any thread.
record ValueSpan(int start, int end, boolean quoted) {

    static ValueSpan at(String text, int nameAt, Joint joint) {
        int at = joint.valueAt();
        int prefix = at;
        while (prefix < text.length()
                && prefix - at < 2
                && "fFbBrRuUN$\\@".indexOf(text.charAt(prefix)) >= 0) {
            prefix++;
        }
        if (prefix < text.length() && Chars.isQuote(text.charAt(prefix))) {
            return isClosing(text, nameAt, prefix, joint)
                    ? new ValueSpan(at, at, true)
                    : quoted(text, prefix, prefix > at && text.charAt(prefix - 1) == '$');
        }
        return bare(text, nameAt, at, joint);
    }

    /// Whether the quote at `at` ends a text that the name stands in, as in `ask("Password: ")`.
    private static boolean isClosing(String text, int nameAt, int at, Joint joint) {
        if (joint.closed()) {
            return false;
        }
        char quote = text.charAt(at);
        boolean open = false;
        for (int i = 0; i < nameAt; i++) {
            open ^= text.charAt(i) == quote;
        }
        return open;
    }

    /// `escapes`: a backslash takes the next char's meaning away, also a quote's (`$'…'` of
    /// shells); elsewhere an escaped quote may be the end, of a text within a text.
    private static ValueSpan quoted(String text, int at, boolean escapes) {
        char quote = text.charAt(at);
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i +=
                    text.charAt(i) == '\\'
                                    && i + 1 < text.length()
                                    && (escapes || text.charAt(i + 1) != quote)
                            ? 2
                            : 1;
        }
        int end = Math.min(i, text.length());
        if (end > at + 1 && end < text.length() && text.charAt(end - 1) == '\\') {
            end--;
        }
        return new ValueSpan(at + 1, end, true);
    }

    private static ValueSpan bare(String text, int nameAt, int at, Joint joint) {
        String stops = ValueStops.of(text, nameAt, at, joint);
        int i = at;
        while (i < text.length()
                && !Chars.isBlank(text.charAt(i))
                && stops.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        int end = i;
        while (end > at && ",;)]}:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean code = end < i && (text.indexOf('(', at) < 0 || text.indexOf('(', at) > i);
        while (i > at && ",;".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return new ValueSpan(
                at, code && Placeholder.isOne(text.substring(at, end)) ? at : i, false);
    }
}
