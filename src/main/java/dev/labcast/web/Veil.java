package dev.labcast.web;

import dev.labcast.session.SessionEvent;

/// Whether a page may show nothing because the curtain says so; for feeds. It is asked before the
/// log is, since the log hears of the curtain a moment later; and it stays down until the log has
/// heard that it was lifted, as what came before may be older than the curtain. Any thread.
public final class Veil {
    /// How often the curtain was drawn without the log having told of the lifting.
    private int owed;

    /// `drawn` is how the curtain stands at first.
    public Veil(boolean drawn) {
        owed = drawn ? 1 : 0;
    }

    public synchronized void drawn() {
        owed++;
    }

    public synchronized void logged(SessionEvent event) {
        if (event instanceof SessionEvent.CurtainLifted) {
            owed = Math.max(0, owed - 1);
        }
    }

    public synchronized boolean isDown() {
        return owed > 0;
    }
}
