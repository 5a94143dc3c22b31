package dev.labcast.twitch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One line of IRC with message tags (modern.ircdocs.horse,
/// ircv3.net/specs/extensions/message-tags), as Twitch sends it. `prefix` is who sends it, "" for
/// none; the last of the `parameters` may hold spaces. Immutable; any thread.
record IrcLine(Map<String, String> tags, String prefix, String command, List<String> parameters) {

    IrcLine {
        tags = Map.copyOf(tags);
        parameters = List.copyOf(parameters);
    }

    /// Empty for a line that says nothing: no command.
    static Optional<IrcLine> read(String line) {
        Reading rest = new Reading(line.replaceAll("[\r\n]+$", ""));
        Map<String, String> tags = rest.takes('@') ? tags(rest.word()) : Map.of();
        String prefix = rest.takes(':') ? rest.word() : "";
        String command = rest.word();
        if (!command.matches("[A-Za-z]{1,20}|\\d{3}")) {
            return Optional.empty();
        }
        List<String> parameters = new ArrayList<>();
        while (!rest.isOver()) {
            parameters.add(rest.takes(':') ? rest.all() : rest.word());
        }
        return Optional.of(new IrcLine(tags, prefix, command, parameters));
    }

    /// The tag's value, "" for one that is not there.
    String tag(String name) {
        return tags.getOrDefault(name, "");
    }

    /// The parameter at `index` (from 0), "" for one that is not there.
    String parameter(int index) {
        return index < parameters.size() ? parameters.get(index) : "";
    }

    /// The nick in a prefix `nick!user@host`.
    String nick() {
        int end = prefix.indexOf('!');
        return end < 0 ? "" : prefix.substring(0, end);
    }

    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : text.split(";")) {
            int equals = tag.indexOf('=');
            if (equals < 0) {
                tags.put(tag, "");
            } else {
                tags.put(tag.substring(0, equals), unescaped(tag.substring(equals + 1)));
            }
        }
        return tags;
    }

    /// As the specification says: an escape that means nothing is the character itself, and a
    /// backslash at the end is nothing.
    private static String unescaped(String value) {
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

    /// What is left of a line.
    private static final class Reading {
        private String rest;

        Reading(String line) {
            rest = line;
        }

        boolean isOver() {
            return rest.isEmpty();
        }

        boolean takes(char first) {
            boolean there = rest.indexOf(first) == 0;
            rest = there ? rest.substring(1) : rest;
            return there;
        }

        /// Up to the next spaces, which are taken too.
        String word() {
            int end = rest.indexOf(' ');
            String word = end < 0 ? rest : rest.substring(0, end);
            rest = end < 0 ? "" : rest.substring(end).stripLeading();
            return word;
        }

        String all() {
            String all = rest;
            rest = "";
            return all;
        }
    }
}
