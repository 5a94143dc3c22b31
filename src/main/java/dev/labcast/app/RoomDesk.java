package dev.labcast.app;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.app.desk.RoomPanel;
import dev.labcast.fx.FxThread;
import dev.labcast.session.SessionClock;
import dev.labcast.web.room.Invitation;
import dev.labcast.web.room.RoomPlace;
import dev.labcast.web.room.RoomServer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens and closes the question room at the person's wish, and shows at the desk that it is open.
/// [#open] and [#close] wait for the network: any thread but JavaFX's; the rest is JavaFX's.
final class RoomDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomDesk.class);

    /// Where the room could be opened; waits for the network.
    interface Places {
        List<RoomPlace> all() throws IOException;
    }

    private final Desk desk;
    private final int port;
    private final RoomServer.Parts parts;
    private final Places places;
    private final RoomPanel panel;
    private volatile Optional<RoomServer> server = Optional.empty();

    /// Nothing is opened any more. Guarded by this.
    private boolean over;

    /// `port` 0 stands for a free one.
    RoomDesk(Desk desk, int port, RoomServer.Parts parts, Places places) {
        this.desk = desk;
        this.port = port;
        this.parts = parts;
        this.places = places;
        panel = new RoomPanel(desk.view().overlay());
        desk.whenRoomIsWanted(this::showInvitation);
    }

    List<DeskAction> actions() {
        return List.of(
                DeskAction.of(
                        "Room: open it for people in a network …",
                        () -> aside("labcast-room-places", this::choosePlace)),
                DeskAction.of("Room: close", () -> aside("labcast-room-close", this::shut)),
                DeskAction.of("Room: show address, PIN and QR code", this::showInvitation));
    }

    /// Opens the room at `place`, in place of one that is open.
    synchronized Invitation open(RoomPlace place) throws IOException {
        if (over) {
            throw new IOException("the session has ended");
        }
        closeServer();
        RoomServer opened =
                RoomServer.open(place, port, parts, SessionClock.startingNow(), this::pinChanged);
        server = Optional.of(opened);
        showOpen();
        return opened.invitation();
    }

    /// How to come in; empty while it is closed. Any thread, never waiting.
    Optional<Invitation> invitation() {
        return server.map(RoomServer::invitation);
    }

    /// Nothing listens any more when it returns, and never again.
    @Override
    public synchronized void close() {
        over = true;
        closeServer();
    }

    private synchronized void closeServer() {
        server.ifPresent(RoomServer::close);
        server = Optional.empty();
        showOpen();
    }

    private void shut() {
        boolean open = invitation().isPresent();
        closeServer();
        say(open ? "The room is closed; nobody can reach it any more." : "The room is not open.");
    }

    private void choosePlace() {
        List<DeskAction> choices =
                listed().stream()
                        .map(place ->
                                DeskAction.of(
                                        place.address().getHostAddress() + ": " + place.words(),
                                        () -> aside("labcast-room-open", () -> openFor(place))))
                        .toList();
        FxThread.run(() -> desk.choose(choices));
    }

    private List<RoomPlace> listed() {
        try {
            return places.all();
        } catch (IOException unknown) {
            LOG.warn("The addresses of this machine cannot be listed", unknown);
            say(
                    "The addresses of this machine cannot be listed ("
                            + unknown.getMessage()
                            + "); the room can be opened for this machine only.");
            return List.of(RoomPlace.HERE);
        }
    }

    private void openFor(RoomPlace place) {
        try {
            open(place);
            FxThread.run(this::showInvitation);
        } catch (IOException refused) {
            say(
                    "The room cannot be opened at "
                            + place.address().getHostAddress()
                            + " ("
                            + refused.getMessage()
                            + "); choose another address.");
        }
    }

    private void showInvitation() {
        invitation()
                .ifPresentOrElse(
                        panel::open,
                        () -> desk.notices().tell("The room is not open: open it first."));
    }

    private void pinChanged() {
        say(
                "Somebody guesses the room's PIN, so it has a new one: show it again to those who come.");
        showOpen();
    }

    /// As it is when it is shown: of two changes the later one stands.
    private void showOpen() {
        FxThread.run(() -> {
            Optional<Invitation> now = invitation();
            desk.room().show(now);
            panel.update(now);
        });
    }

    private static void aside(String name, Runnable work) {
        Thread.ofVirtual().name(name).start(work);
    }

    private void say(String sentence) {
        FxThread.run(() -> desk.notices().tell(sentence));
    }
}
