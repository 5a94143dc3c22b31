package dev.labcast.session;

/// One kind of work that a segment can be: the `id` that the log holds, the `name` people read, the
/// single `key` that starts it (with the desk's modifier), and its colour as `#rrggbb`. Immutable;
/// any thread.
public record Activity(String id, String name, String key, String colour) {
    public Activity {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "activity id '" + id + "' may hold a-z, 0-9 and - only");
        }
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "colour '" + colour + "' of activity " + id + " is not #rrggbb");
        }
        if (key.length() != 1) {
            throw new IllegalArgumentException(
                    "key '" + key + "' of activity " + id + " is not one character");
        }
    }
}
