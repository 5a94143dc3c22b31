package dev.labcast.web;

/// One address of the web side: `http://LABEL.localhost:PORT/TOKEN/` is the page, `…/stream` what
/// its feed tells (server-sent events), `…/state` the feed's snapshot, and `…/NAME` one of its
/// resources. A label of its own, because a browser opens six connections to one host and no more.
/// Immutable; any thread.
public record Slot(String label, Token token, Exhibit exhibit) {

    public Slot {
        if (!label.matches("[a-z](?:[a-z-]{0,38}[a-z])?")) {
            throw new IllegalArgumentException("no label of a host: " + label);
        }
    }

    /// The same for whoever has the new token alone.
    Slot with(Token next) {
        return new Slot(label, next, exhibit);
    }
}
