package dev.labcast.guard;

import dev.labcast.session.SessionEvent;
import java.util.Optional;

/// An event that may be seen by anybody, with the image that belongs to it if it shows a plot. Only
/// the guard can make one, and the session log takes nothing else: this type is the wall between
/// private and public. Immutable; any thread.
public final class Cleared {
    private final SessionEvent event;
    private final Optional<byte[]> image;

    Cleared(SessionEvent event, Optional<byte[]> image) {
        this.event = event;
        this.image = image.map(byte[]::clone);
    }

    public SessionEvent event() {
        return event;
    }

    /// The PNG that [SessionEvent.PlotShown] names by its hash; empty for every other event.
    public Optional<byte[]> image() {
        return image.map(byte[]::clone);
    }

    @Override
    public String toString() {
        return "Cleared[" + event + "]";
    }
}
