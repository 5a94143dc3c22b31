package dev.labcast.web;

import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// The HTTP server on this machine's loopback addresses, which no other machine can reach. It only
/// ever answers `GET`: a page can be read and nothing be done with it. A virtual thread per
/// request. Callable from any thread but JavaFX's, since opening and closing wait for the network.
public final class WebServer implements AutoCloseable {
    /// How many may read one slot: far more than a machine has browsers.
    public static final int MOST_READERS = 2_500;

    private final BoundServer server;
    private final Slots slots = new Slots();
    private final SessionClock clock;
    private final Patience patience;

    private WebServer(BoundServer server, SessionClock clock) {
        this.server = server;
        this.clock = clock;
        patience = new Patience(clock);
    }

    /// Listens on `port`, or where it is taken on a free one; 0 asks for a free one. `clock` counts
    /// for limits only.
    public static WebServer open(int port, SessionClock clock) throws IOException {
        BoundServer server = BoundServer.at(Loopback::listen, port, "labcast-web-");
        WebServer opened = new WebServer(server, clock);
        opened.server.start(new Porter(new Door(opened.port(), opened.slots), opened.patience));
        return opened;
    }

    public int port() {
        return server.port();
    }

    /// Whether the wanted port was taken.
    public boolean isElsewhere() {
        return server.isElsewhere();
    }

    /// Serves `slot` from now on, in place of one with its label: whoever read that one is cut off.
    public void serve(Slot slot) {
        slots.put(new OpenSlot(slot, clock, MOST_READERS));
    }

    /// Where a page is; empty if no slot has the label.
    public Optional<URI> address(String label) {
        return slots.find(label)
                .map(OpenSlot::slot)
                .map(slot ->
                        URI.create(
                                "http://%s.localhost:%d/%s/"
                                        .formatted(label, port(), slot.token().hex())));
    }

    /// How many read the slot now.
    public int readers(String label) {
        return slots.find(label).map(slot -> slot.hub().readers()).orElse(0);
    }

    /// Ends every stream; nothing listens any more when it returns.
    @Override
    public void close() {
        slots.close();
        patience.close();
        server.close();
    }
}
