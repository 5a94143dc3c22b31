package dev.labcast.twitch;

import java.util.Arrays;

/// The tags of a line of IRC (ircv3.net/specs/extensions/message-tags). A line has some twenty and
/// about as many are asked for: where each lies is found once, and a value is made when it is asked
/// for. Immutable; any thread.
public final class IrcTags {
    static final IrcTags NONE = new IrcTags("");
    private static final int USUAL = 24;

    /// So many places of each tag in [#places].
    private static final int EACH = 3;

    private final String text;

    /// Of each tag where its name begins, where that ends, and where its value ends.
    private final int[] places;

    private final int count;

    /// Bit n stands for names of n characters: most tags that are asked for are not there.
    private final long lengths;

    /// `text` is what stands between `@` and the first space, "" for none.
    public IrcTags(String text) {
        this.text = text;
        int[] found = new int[USUAL * EACH];
        int tags = 0;
        long seen = 0;
        for (int at = 0; at < text.length(); tags++) {
            if (tags * EACH == found.length) {
                found = Arrays.copyOf(found, 2 * found.length);
            }
            int semicolon = text.indexOf(';', at);
            int end = semicolon < 0 ? text.length() : semicolon;
            int equals = text.indexOf('=', at, end);
            found[tags * EACH] = at;
            found[tags * EACH + 1] = equals < 0 ? end : equals;
            found[tags * EACH + 2] = end;
            seen |= 1L << (found[tags * EACH + 1] - at);
            at = end + 1;
        }
        places = found;
        count = tags;
        lengths = seen;
    }

    /// The tag's value, "" for one that is not there; of two with one name the last.
    public String value(String name) {
        if ((lengths & 1L << name.length()) == 0) {
            return "";
        }
        for (int i = (count - 1) * EACH; i >= 0; i -= EACH) {
            int from = places[i];
            int to = places[i + 1];
            if (to - from == name.length() && text.startsWith(name, from)) {
                return to == places[i + 2] ? "" : unescaped(text.substring(to + 1, places[i + 2]));
            }
        }
        return "";
    }

    /// As they came.
    @Override
    public String toString() {
        return text;
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
