package dev.labcast.web.room;

import com.sun.net.httpserver.HttpServer;
import dev.labcast.session.SessionClock;
import dev.labcast.web.BoundServer;
import dev.labcast.web.Exhibit;
import dev.labcast.web.Hub;
import dev.labcast.web.Patience;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The question room while it is open: a server of its own at one address, which knows nothing of
/// the one for overlays. Any thread but JavaFX's, since opening and closing wait for the network.
public final class RoomServer implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final int MOST_STREAMS = 200;

    /// What the room is about, what is said there and who comes in; all of it outlasts one opening.
    /// `nonces` gives texts of 32 hex digits that nobody can guess; `stage` is what guests may
    /// watch.
    public record Parts(
            RoomFeed feed,
            RoomChat chat,
            Guests guests,
            Supplier<String> nonces,
            Optional<Exhibit> stage) {}

    private final BoundServer server;
    private final RoomPlace place;
    private final Pin pin;
    private final RoomChat chat;
    private final Hub hub;
    private final Optional<Watching> watching;
    private final Patience patience;

    private RoomServer(
            BoundServer server,
            RoomPlace place,
            Parts parts,
            SessionClock clock,
            Runnable pinChanged) {
        this.server = server;
        this.place = place;
        chat = parts.chat();
        pin = new Pin(parts.nonces(), clock, pinChanged);
        hub = new Hub(parts.feed(), clock, MOST_STREAMS);
        watching = parts.stage().map(it -> new Watching(it, clock, MOST_STREAMS));
        patience = new Patience(clock);
    }

    /// At `port` of the place, or where it is taken at a free one. `clock` counts for limits only;
    /// `pinChanged` is run whenever the PIN is a new one.
    public static RoomServer open(
            RoomPlace place, int port, Parts parts, SessionClock clock, Runnable pinChanged)
            throws IOException {
        BoundServer server =
                BoundServer.at(wanted -> List.of(bound(place, wanted)), port, "labcast-room-");
        RoomServer room = new RoomServer(server, place, parts, clock, pinChanged);
        server.start(room.porter(parts, clock));
        parts.chat().opened(room.invitation().place());
        return room;
    }

    private RoomPorter porter(Parts parts, SessionClock clock) {
        Questioning questioning = new Questioning(parts.chat());
        return new RoomPorter(
                new RoomDoor(hosts()),
                new Neighbourhood(clock),
                parts.guests(),
                new Entrance(pin, parts.guests(), questioning),
                hub,
                watching,
                parts.feed(),
                questioning,
                patience);
    }

    private static HttpServer bound(RoomPlace place, int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(place.address(), port), BACKLOG);
    }

    private Set<String> hosts() {
        Set<String> hosts = new HashSet<>();
        hosts.add(place.host() + ":" + server.port());
        if (place.address().isLoopbackAddress()) {
            hosts.add("localhost:" + server.port());
        }
        return hosts;
    }

    /// How to come in, now: the PIN may change.
    public Invitation invitation() {
        return new Invitation(
                URI.create("http://%s:%d/".formatted(place.host(), server.port())), pin.digits());
    }

    /// How many follow the room now.
    public int readers() {
        return hub.readers();
    }

    /// Nothing listens any more when it returns.
    @Override
    public void close() {
        chat.shut();
        hub.close();
        watching.ifPresent(Watching::close);
        patience.close();
        server.close();
    }
}
