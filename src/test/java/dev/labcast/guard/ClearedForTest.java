package dev.labcast.guard;

import dev.labcast.session.Recording;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.Optional;

/// Stands in for the guard where a test of the public side needs cleared events: it clears
/// everything.
public final class ClearedForTest {
    private ClearedForTest() {}

    public static ClearedMedia media(List<Recording> recordings) {
        return new ClearedMedia(recordings);
    }

    public static Cleared event(SessionEvent event) {
        return new Cleared(event, Optional.empty());
    }

    public static Cleared plot(SessionEvent.PlotShown event, byte[] png) {
        return new Cleared(event, Optional.of(png));
    }
}
