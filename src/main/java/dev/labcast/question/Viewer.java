package dev.labcast.question;

import java.util.regex.Pattern;

/// Somebody who asks or votes: `source` names where (`room`, `twitch`, `rehearsal`), `id` is
/// whatever tells people apart there. Not a name, never shown, and not in the log. Immutable; any
/// thread.
public record Viewer(String source, String id) {
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");

    public Viewer {
        if (!SOURCE.matcher(source).matches() || id.isEmpty() || id.length() > 100) {
            throw new IllegalArgumentException("a viewer needs a source and an id");
        }
    }

    @Override
    public String toString() {
        return "somebody of " + source;
    }
}
