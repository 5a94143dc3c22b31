package dev.labcast.app;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.app.desk.RoomPanel;
import dev.labcast.fx.FxThread;
import dev.labcast.session.SessionClock;
import dev.labcast.web.room.Invitation;
import dev.labcast.web.room.RoomPlace;
import dev.labcast.web.room.RoomServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens and closes the question room at the person's wish, and shows at the desk that it is open.
/// [#open] and [#close] wait for the network: any thread but JavaFX's; the rest is JavaFX's.
final class RoomDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomDesk.class);

    private final Desk desk;
    private final int port;
    private final RoomServer.Parts parts;
    private volatile Optional<RoomServer> server = Optional.empty();

    /// `port` 0 stands for a free one.
    RoomDesk(Desk desk, int port, RoomServer.Parts parts) {
        this.desk = desk;
        this.port = port;
        this.parts = parts;
        desk.whenRoomIsWanted(this::showInvitation);
    }

    List<DeskAction> actions() {
        return List.of(
                DeskAction.of("Room: open it for people in a network …", this::choosePlace),
                DeskAction.of(
                        "Room: close",
                        () -> Thread.ofVirtual().name("labcast-room-close").start(this::shut)),
                DeskAction.of("Room: show address, PIN and QR code", this::showInvitation));
    }

    /// Opens the room at `place`, in place of one that is open.
    synchronized Invitation open(RoomPlace place) throws IOException {
        close();
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

    /// Nothing listens any more when it returns.
    @Override
    public synchronized void close() {
        server.ifPresent(RoomServer::close);
        server = Optional.empty();
        showOpen();
    }

    private void shut() {
        boolean open = invitation().isPresent();
        close();
        say(open ? "The room is closed; nobody can reach it any more." : "The room is not open.");
    }

    private void choosePlace() {
        List<DeskAction> places = new ArrayList<>();
        try {
            for (RoomPlace place : RoomPlace.all()) {
                places.add(
                        DeskAction.of(
                                place.address().getHostAddress() + ": " + place.words(),
                                () ->
                                        Thread.ofVirtual()
                                                .name("labcast-room-open")
                                                .start(() -> openFor(place))));
            }
        } catch (IOException unknown) {
            LOG.warn("The addresses of this machine cannot be listed", unknown);
        }
        desk.choose(places);
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
                        it -> new RoomPanel(desk.view().overlay()).open(it),
                        () -> desk.notices().tell("The room is not open: open it first."));
    }

    private void pinChanged() {
        say(
                "Somebody guesses the room's PIN, so it has a new one: show it again to those who come.");
        showOpen();
    }

    private void showOpen() {
        Optional<Invitation> now = invitation();
        FxThread.run(() -> desk.room().show(now));
    }

    private void say(String sentence) {
        FxThread.run(() -> desk.notices().tell(sentence));
    }
}
