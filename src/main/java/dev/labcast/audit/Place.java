package dev.labcast.audit;

import java.util.OptionalLong;

/// Where something was found: the `file` (from the session's folder on), `at` which time of the
/// session (ms) if it has one, in what of it (`terminal row 3`, `mark-set`; "" for nothing more),
/// and in which line of the file, from 1 (0 for none). Immutable; any thread.
public record Place(String file, OptionalLong at, String where, long line) {

    static Place in(String file) {
        return new Place(file, OptionalLong.empty(), "", 0);
    }

    static Place in(String file, long line) {
        return new Place(file, OptionalLong.empty(), "", line);
    }

    /// Hours, minutes and seconds, `1:02:03`; "" without a time.
    public String clock() {
        if (at.isEmpty()) {
            return "";
        }
        long seconds = at.getAsLong() / 1000;
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// For people: `events.jsonl 0:03:10 terminal row 5, line 212`.
    public String text() {
        StringBuilder text = new StringBuilder(file);
        if (at.isPresent()) {
            text.append(' ').append(clock());
        }
        if (!where.isEmpty()) {
            text.append(' ').append(where);
        }
        if (line > 0) {
            text.append(", line ").append(line);
        }
        return text.toString();
    }
}
