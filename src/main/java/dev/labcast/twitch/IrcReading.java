package dev.labcast.twitch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes a line of IRC apart (modern.ircdocs.horse, ircv3.net/specs/extensions/message-tags). Lives
/// for one line.
final class IrcReading {
    private String rest;

    IrcReading(String line) {
        rest = line.replaceAll("[\r\n]+$", "");
    }

    Optional<IrcLine> line() {
        Map<String, String> tags = takes('@') ? tags(word()) : Map.of();
        String prefix = takes(':') ? word() : "";
        String command = word();
        if (!command.matches("[A-Za-z]{1,20}|\\d{3}")) {
            return Optional.empty();
        }
        List<String> parameters = new ArrayList<>();
        while (!rest.isEmpty()) {
            parameters.add(takes(':') ? all() : word());
        }
        return Optional.of(new IrcLine(tags, prefix, command, parameters));
    }

    private boolean takes(char first) {
        boolean there = rest.indexOf(first) == 0;
        rest = there ? rest.substring(1) : rest;
        return there;
    }

    /// Up to the next spaces, which are taken too.
    private String word() {
        int end = rest.indexOf(' ');
        String word = end < 0 ? rest : rest.substring(0, end);
        rest = end < 0 ? "" : rest.substring(end).stripLeading();
        return word;
    }

    private String all() {
        String all = rest;
        rest = "";
        return all;
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
}
