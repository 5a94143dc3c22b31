package dev.labcast.twitch;

/// The tags of a line of IRC, as they came (ircv3.net/specs/extensions/message-tags). A line has
/// some twenty and few are asked for, so each is looked for when it is. Immutable; any thread.
///
/// @param text without `@`, "" for none
public record IrcTags(String text) {
    static final IrcTags NONE = new IrcTags("");

    /// The tag's value, "" for one that is not there; of two with one name the last.
    public String value(String name) {
        int length = name.length();
        for (int at = text.lastIndexOf(name); at >= 0; at = text.lastIndexOf(name, at - 1)) {
            int end = at + length;
            boolean begins = at == 0 || text.charAt(at - 1) == ';';
            if (begins && end == text.length()) {
                return "";
            }
            if (begins && text.charAt(end) == '=') {
                int stop = text.indexOf(';', end);
                return unescaped(text.substring(end + 1, stop < 0 ? text.length() : stop));
            }
            if (begins && text.charAt(end) == ';') {
                return "";
            }
        }
        return "";
    }

    /// As the specification says: an escape that means nothing is the character itself, and a
    /// backslash at the end is nothing.
    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else if (++i < value.length()) {
                plain.append(
                        switch (value.charAt(i)) {
                            case ':' -> ';';
                            case 's' -> ' ';
                            case 'r' -> '\r';
                            case 'n' -> '\n';
                            default -> value.charAt(i);
                        });
            }
        }
        return plain.toString();
    }
}
