package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.question.QuestionRules;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.SessionClock;
import dev.labcast.web.room.Guests;
import dev.labcast.web.room.Invitation;
import dev.labcast.web.room.RoomChat;
import dev.labcast.web.room.RoomFeed;
import dev.labcast.web.room.RoomPlace;
import dev.labcast.web.room.RoomServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The room as the desk has it: where it can be opened, and what is shown of it.
@Timeout(60)
class RoomDeskTest {
    private final SessionClock clock = SessionClock.startingNow();
    private BareDesk bare;
    private RoomFeed feed;
    private QuestionKeeper keeper;
    private RoomDesk.Places places = () -> List.of(RoomPlace.HERE);
    private RoomDesk room;

    @BeforeEach
    void open() throws IOException {
        bare = Fx.ask(BareDesk::new);
        feed = new RoomFeed(new VocabularyFile().usual(), clock, false);
        keeper = new QuestionKeeper(QuestionRules.USUAL, clock, _ -> {});
        Guests guests = new Guests(Here::nonce, clock);
        RoomServer.Parts parts =
                new RoomServer.Parts(
                        feed,
                        new RoomChat(guests, keeper::now, clock, Here::nonce),
                        guests,
                        Here::nonce,
                        Optional.empty());
        room = Fx.ask(() -> new RoomDesk(bare.desk, 0, parts, () -> places.all()));
    }

    @AfterEach
    void close() {
        room.close();
        keeper.close();
        feed.close();
        Fx.run(bare::close);
    }

    @Test
    void the_panel_shows_the_new_pin_when_the_old_one_was_guessed_at() throws Exception {
        Invitation before = room.open(RoomPlace.HERE);
        does("Room: show address, PIN and QR code");
        Fx.await("the panel", () -> labels().contains("PIN " + before.pin()));

        guessInVain(before);

        Invitation after = room.invitation().orElseThrow();
        assertNotEquals(before.pin(), after.pin());
        Fx.await("the new PIN", () -> labels().contains("PIN " + after.pin()));
        assertFalse(Fx.ask(this::labels).contains("PIN " + before.pin()));
    }

    @Test
    void the_panel_goes_with_the_room() throws Exception {
        room.open(RoomPlace.HERE);
        does("Room: show address, PIN and QR code");
        assertTrue(Fx.ask(() -> bare.desk.view().overlay().isOpen()));

        does("Room: close");

        Fx.await("no panel", () -> !bare.desk.view().overlay().isOpen());
    }

    @Test
    void a_panel_that_is_not_there_is_not_brought_by_a_change() throws Exception {
        guessInVain(room.open(RoomPlace.HERE));
        Fx.await("the notice", () -> bare.desk.notices().text().contains("a new one"));

        assertFalse(Fx.ask(() -> bare.desk.view().overlay().isOpen()));
    }

    @Test
    void nothing_opens_after_the_end() {
        room.close();

        assertThrows(IOException.class, () -> room.open(RoomPlace.HERE));
        assertTrue(room.invitation().isEmpty());
    }

    @Test
    void a_room_that_was_closed_can_be_opened_again() throws Exception {
        room.open(RoomPlace.HERE);
        does("Room: close");
        Fx.await("closed", () -> room.invitation().isEmpty());

        room.open(RoomPlace.HERE);

        assertTrue(room.invitation().isPresent());
    }

    @Test
    void the_desk_goes_on_while_the_addresses_are_asked_for() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        places =
                () -> {
                    try {
                        answered.await();
                    } catch (InterruptedException over) {
                        throw new IOException(over);
                    }
                    return List.of(RoomPlace.HERE);
                };
        does("Room: open it for people in a network …");
        assertFalse(Fx.ask(() -> bare.desk.view().overlay().isOpen()));

        answered.countDown();
        Fx.await("the choice", () -> labels().contains("127.0.0.1: this machine only"));
    }

    @Test
    void without_a_list_of_addresses_this_machine_is_offered_and_it_is_said_why() {
        places =
                () -> {
                    throw new IOException("no drivers");
                };
        does("Room: open it for people in a network …");

        Fx.await("the choice", () -> labels().contains("127.0.0.1: this machine only"));
        assertTrue(
                Fx.ask(() -> bare.desk.notices().text()).contains("cannot be listed (no drivers)"));
    }

    /// Five wrong PINs from each of twelve addresses of this machine.
    private void guessInVain(Invitation invitation) throws IOException {
        String wrong = invitation.pin().equals("000000") ? "000001" : "000000";
        for (int neighbour = 2; neighbour < 14; neighbour++) {
            for (int i = 0; i < 5; i++) {
                assertEquals("403", status(invitation, "127.0.0." + neighbour, wrong));
            }
        }
    }

    private static String status(Invitation invitation, String from, String pin)
            throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
            socket.connect(
                    new InetSocketAddress("127.0.0.1", invitation.address().getPort()), 10_000);
            String body = "{\"pin\":\"" + pin + "\"}";
            socket.getOutputStream()
                    .write(
                            """
                            POST /enter HTTP/1.1\r
                            Host: %1$s\r
                            Origin: http://%1$s\r
                            Content-Type: application/json\r
                            Content-Length: %2$d\r
                            Connection: close\r
                            \r
                            %3$s\
                            """
                                    .formatted(invitation.place(), body.length(), body)
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 403".length());
            return new String(line, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length());
        }
    }

    private void does(String name) {
        Fx.run(
                room.actions().stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .deed());
    }

    private List<String> labels() {
        bare.desk.node().applyCss();
        bare.desk.node().layout();
        return bare.desk.node().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(it -> ((Labeled) it).getText())
                .toList();
    }
}
