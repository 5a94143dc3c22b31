package dev.labcast.web;

import java.util.Map;

/// One address of the web side: `http://LABEL.localhost:PORT/TOKEN/` is the page, `…/stream` what
/// its feed tells (server-sent events), `…/state` the feed's snapshot, and `…/NAME` one of the
/// `resources`. A label of its own, because a browser opens six connections to one host and no
/// more. Immutable; any thread.
public record Slot(
        String label,
        Token token,
        Page page,
        Feed feed,
        Map<String, Resource> resources,
        Pulse pulse) {

    /// With a slow pulse.
    public Slot(String label, Token token, Page page, Feed feed, Map<String, Resource> resources) {
        this(label, token, page, feed, resources, Pulse.SLOW);
    }

    public Slot {
        if (!label.matches("[a-z](?:[a-z-]{0,38}[a-z])?")) {
            throw new IllegalArgumentException("no label of a host: " + label);
        }
        resources = Map.copyOf(resources);
    }

    /// The same for whoever has the new token alone.
    Slot with(Token next) {
        return new Slot(label, next, page, feed, resources, pulse);
    }
}
