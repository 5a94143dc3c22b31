package dev.labcast.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the part of an address behind its `?`. Any thread.
final class Query {
    private static final int LONGEST = 400;

    private Query() {}

    /// Names and decoded values, the first of each; empty if there are none, or more than anything
    /// of ours would ask for, or ones that are no text.
    static Map<String, String> parse(@Nullable String raw) {
        Map<String, String> all = new HashMap<>();
        if (raw == null || raw.length() > LONGEST) {
            return all;
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.putIfAbsent(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return all;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
