package dev.labcast.twitch;

import java.util.LinkedHashSet;

/// The ids of the newest messages, so that none is told twice. One thread.
public final class SeenIds {
    /// At 200 messages a second, more than a minute: longer than any two connections overlap.
    private static final int MOST = 20_000;

    private final LinkedHashSet<String> ids = new LinkedHashSet<>();

    /// Whether `id` was not there yet; it is from now on.
    public boolean isNew(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > MOST) {
            ids.removeFirst();
        }
        return true;
    }
}
