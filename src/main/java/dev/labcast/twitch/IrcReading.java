package dev.labcast.twitch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a line of IRC apart (modern.ircdocs.horse, ircv3.net/specs/extensions/message-tags). Lives
/// for one line.
final class IrcReading {
    private static final int LONGEST_COMMAND = 20;

    private final String line;
    private final int end;
    private int at;

    /// The line stands in `text` at `from`, and ends before `to`.
    IrcReading(String text, int from, int to) {
        line = text;
        at = from;
        int last = to;
        while (last > from && (text.charAt(last - 1) == '\r' || text.charAt(last - 1) == '\n')) {
            last--;
        }
        end = last;
    }

    Optional<IrcLine> line() {
        IrcTags tags = takes('@') ? new IrcTags(word()) : IrcTags.NONE;
        String prefix = takes(':') ? word() : "";
        String command = word();
        if (!isCommand(command)) {
            return Optional.empty();
        }
        List<String> parameters = new ArrayList<>(2);
        while (at < end) {
            parameters.add(takes(':') ? all() : word());
        }
        return Optional.of(new IrcLine(tags, prefix, command, parameters));
    }

    /// Letters, or three digits.
    private static boolean isCommand(String word) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
        }
        return digits == 3 && word.length() == 3
                || (letters == word.length() && letters > 0 && letters <= LONGEST_COMMAND);
    }

    private boolean takes(char first) {
        boolean there = at < end && line.charAt(at) == first;
        at += there ? 1 : 0;
        return there;
    }

    /// Up to the next spaces, which are taken too.
    private String word() {
        int space = line.indexOf(' ', at, end);
        int stop = space < 0 ? end : space;
        String word = line.substring(at, stop);
        at = stop;
        while (at < end && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return word;
    }

    private String all() {
        String all = line.substring(at, end);
        at = end;
        return all;
    }
}
