package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.obs.Eventually;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.Refusal;
import dev.labcast.question.Viewer;
import dev.labcast.session.Asked;
import dev.labcast.session.Cue;
import dev.labcast.web.Chromium;
import dev.labcast.web.Knocks;
import dev.labcast.web.Tab;
import dev.labcast.web.room.Invitation;
import dev.labcast.web.room.RoomPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Questions and the room at the whole desk.
@Timeout(120)
class AudienceTest {
    private static final Viewer MIRA = new Viewer("rehearsal", "mira");

    @TempDir Path home;
    private OpenedDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new OpenedDesk(home, DeskMemory.FIRST.sized(1600, 900));
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void a_question_goes_through_the_rail_by_keys_and_into_the_log() throws Exception {
        desk.open.session().cue(new Cue.Start("debugging", "", List.of(), Long.MAX_VALUE));
        ask("q1", "Why is the key " + OpenedDesk.SECRET + "?");
        Fx.await("it is in the rail", () -> labels().contains("held"));
        assertFalse(log().contains("question"), "nobody but the researcher knows of it");
        desk.does("Questions: go to the list");

        key(KeyCode.ENTER);
        Fx.await("it is let through", () -> labels().contains("▲ 0"));
        key(KeyCode.ENTER);
        Fx.await("it is shown", () -> Fx.ask(() -> fate("OnStage")));
        key(KeyCode.A);
        Fx.await("it is answered", () -> Fx.ask(() -> fate("Answered")));
        Fx.await(
                "the rail is empty",
                () -> labels().stream().anyMatch(it -> it.startsWith("No question waits.")));

        Asked asked = desk.settled().questions().find(1).orElseThrow();
        assertTrue(
                asked.fate() instanceof Asked.Fate.Answered(_, var segment) && segment.equals("s1"),
                asked.toString());
        assertFalse(asked.text().contains(OpenedDesk.SECRET), asked.text());
        assertFalse(log().contains(OpenedDesk.SECRET));
        assertFalse(log().contains("mira\""), "who asked is in no file");
    }

    @Test
    void the_room_is_off_until_it_is_opened_and_then_says_so_at_the_desk() throws Exception {
        RoomDesk room = desk.open.audience().room();
        assertEquals("", badge());

        Invitation invitation = room.open(RoomPlace.HERE);

        Fx.await("the badge", () -> badge().equals("Room open on " + invitation.place()));
        int port = invitation.address().getPort();
        assertEquals(200, Knocks.status(Knocks.get(port, invitation.place(), "/")));
        desk.does("Room: show address, PIN and QR code");
        Fx.await("the panel", () -> labels().contains("PIN " + invitation.pin()));

        desk.does("Room: close");
        Fx.await("no badge", () -> badge().isEmpty());
        assertThrows(IOException.class, () -> Knocks.connect(port).close());
    }

    @Test
    void the_rooms_host_takes_a_question_away_silences_its_asker_and_clears_the_room()
            throws Exception {
        Invitation invitation = desk.open.audience().room().open(RoomPlace.HERE);
        desk.open.audience().questions().want(new QuestionCommand.Premoderate(false)).get();
        RoomGuest ada = RoomGuest.enter(invitation.address(), invitation.pin(), "127.0.0.1");
        RoomGuest bob = RoomGuest.enter(invitation.address(), invitation.pin(), "127.0.0.1");
        assertEquals(200, Knocks.status(ada.post("/ask", "{\"text\":\"Rude?\"}")));
        Fx.await("it is in the rail", () -> labels().contains("Rude?"));

        desk.does("Questions: go to the list");
        desk.does("Room: take the selected question away, text and all");
        Eventually.holds("it is gone", () -> texts().equals(List.of("")));
        assertEquals(200, Knocks.status(bob.post("/ask", "{\"text\":\"Ruder?\"}")));
        Fx.await("it is in the rail", () -> labels().contains("Ruder?"));
        desk.does("Questions: go to the list");
        desk.does("Room: silence who asked the selected question …");
        chooseFirst();
        Eventually.holds("it is gone", () -> texts().equals(List.of("", "")));
        String refused = bob.post("/ask", "{\"text\":\"And now?\"}");
        assertTrue(refused.contains(Refusal.SILENCED.sentence()), refused);

        RoomGuest cleo = RoomGuest.enter(invitation.address(), invitation.pin(), "127.0.0.1");
        assertEquals(200, Knocks.status(cleo.post("/ask", "{\"text\":\"Why?\"}")));
        desk.does("Room: clear it of all that was asked there …");
        chooseFirst();
        Eventually.holds("all is gone", () -> texts().equals(List.of("", "", "")));
        assertEquals(
                3,
                desk.settled().questions().list().stream()
                        .filter(it -> it.fate() instanceof Asked.Fate.Retracted)
                        .count());
        desk.does("Room: close");
        Eventually.holds("the log says so", () -> log().contains("The question room is closed."));
        assertTrue(log().contains("The question room is open."));
        assertFalse(log().contains(invitation.place()), "where it was is in no file");
    }

    private List<String> texts() {
        return desk.open.audience().questions().now().questions().stream()
                .map(Question::text)
                .toList();
    }

    /// Of what the desk lets one choose.
    private void chooseFirst() {
        press(KeyCode.ENTER);
    }

    @Test
    void the_room_closes_with_the_session() throws Exception {
        Invitation invitation = desk.open.audience().room().open(RoomPlace.HERE);
        desk.end();

        assertThrows(
                IOException.class, () -> Knocks.connect(invitation.address().getPort()).close());
    }

    @Test
    void what_a_guest_has_on_the_screen_is_told_on_its_card_and_in_the_log() throws Exception {
        ask("q1", "Why?");
        desk.open.audience().questions().want(new QuestionCommand.Approve("q1")).get();
        Fx.await("the card", () -> labels().contains("shown to nobody yet"));
        Invitation invitation = desk.open.audience().room().open(RoomPlace.HERE);
        try (Tab guest = Chromium.running().open(390, 844)) {
            guest.open(invitation.address() + "#" + invitation.pin());
            String enter = "document.querySelector('#door:not([hidden]) button')";
            Eventually.holds("the door", () -> guest.holds("!!" + enter));
            guest.eval(enter + ".click()");

            Fx.await("it was seen", () -> labels().contains("shown to 1, nobody wants it"));
            Eventually.holds(
                    "the page says so",
                    () ->
                            guest.text("document.querySelector('#waiting .why')?.innerText")
                                    .equals("Shown to 1, nobody wants it"));
            Fx.picture(desk.open.window().getScene().getRoot(), "seen-at-the-desk");
        }
        assertEquals(1, desk.settled().questions().find(1).orElseThrow().seen());
        assertTrue(log().contains("{\"number\":1,\"viewers\":1}"), log());
    }

    @Test
    void what_is_taken_off_waits_again() throws Exception {
        ask("q1", "Why?");
        QuestionKeeper keeper = desk.open.audience().questions();
        keeper.want(new QuestionCommand.Approve("q1")).get();
        keeper.want(new QuestionCommand.Show("q1")).get();
        desk.does("Question: take it off");

        Eventually.holds("it waits", () -> keeper.now().onStage().isEmpty());
        assertTrue(desk.settled().questions().onStage().isEmpty());
    }

    @Test
    void when_the_queue_breaks_the_desk_says_so() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        try (QuestionKeeper keeper =
                new QuestionKeeper(
                        QuestionRules.USUAL,
                        desk.open.session().clock(),
                        _ -> {
                            if (broken.get()) {
                                throw new IllegalStateException("planted");
                            }
                        })) {
            QuestionDesk questions =
                    Fx.ask(() ->
                            new QuestionDesk(
                                    keeper, desk.open.session(), desk.open.desk(), _ -> {}));
            keeper.offer(new QuestionCommand.Ask("q1", MIRA, "", "Why?", "", 0)).get();
            keeper.want(new QuestionCommand.Approve("q1")).get();
            keeper.want(new QuestionCommand.Show("q1")).get();
            broken.set(true);

            Fx.run(questions::takeOff);

            Fx.await(
                    "the sentence",
                    () ->
                            desk.open
                                    .desk()
                                    .notices()
                                    .text()
                                    .equals(
                                            "This came to nothing, for an error; the log file says why."));
        }
    }

    private void ask(String id, String text) throws Exception {
        desk.open
                .audience()
                .questions()
                .offer(new QuestionCommand.Ask(id, MIRA, "", text, "", 0))
                .get();
    }

    private boolean fate(String name) {
        return desk.open.session().logged().questions().list().stream()
                .anyMatch(it -> it.fate().getClass().getSimpleName().equals(name));
    }

    private String badge() {
        return Fx.ask(() -> desk.open.desk().room().text());
    }

    private String log() throws Exception {
        desk.open.session().settle();
        return Files.readString(desk.open.session().folder().path().resolve("events.jsonl"));
    }

    private void key(KeyCode code) {
        Fx.run(() -> {
            Node focused = desk.open.window().getScene().getFocusOwner();
            assertTrue(focused instanceof ListView, String.valueOf(focused));
        });
        press(code);
    }

    private void press(KeyCode code) {
        Fx.run(() -> {
            Node focused = desk.open.window().getScene().getFocusOwner();
            Event.fireEvent(
                    focused,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            code.getName(),
                            code,
                            false,
                            false,
                            false,
                            false));
        });
    }

    private List<String> labels() {
        return Fx.ask(() ->
                desk.open.window().getScene().getRoot().lookupAll(".label").stream()
                        .filter(Labeled.class::isInstance)
                        .map(it -> ((Labeled) it).getText())
                        .toList());
    }
}
