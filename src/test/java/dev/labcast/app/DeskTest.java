package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatLines;
import dev.labcast.question.chat.Said;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the desk says in words, and where the focus goes.
class DeskTest {
    private BareDesk bare;

    @BeforeEach
    void open() {
        bare = Fx.ask(BareDesk::new);
    }

    @AfterEach
    void close() {
        Fx.run(bare::close);
    }

    @Test
    void every_pane_starts_private_and_says_when_it_is_on_stage() {
        assertEquals(List.of("PRIVATE", "PRIVATE", "PRIVATE"), badges());

        Fx.run(() -> bare.noted.staging.toggle(Pane.TERMINAL));

        assertEquals(List.of("PRIVATE", "ON STAGE", "PRIVATE"), badges());
        assertEquals(List.of("TERMINAL public true", "TERMINAL publish"), bare.done);
    }

    @Test
    void a_badge_is_a_switch() {
        Fx.run(() -> ((Button) bare.desk.frame(Pane.PLOTS).node().lookup(".stage-badge")).fire());

        assertEquals(List.of("PRIVATE", "PRIVATE", "ON STAGE"), badges());
    }

    @Test
    void a_hidden_stage_is_said_on_every_public_pane_and_on_the_button() {
        Fx.run(() -> bare.noted.staging.toggle(Pane.NOTEBOOK));

        press("F12");

        assertEquals(List.of("HIDDEN", "PRIVATE", "PRIVATE"), badges());
        assertEquals(List.of("Stage is HIDDEN: show again"), words("hide-stage"));

        press("Shift+F12");

        assertEquals(List.of("ON STAGE", "PRIVATE", "PRIVATE"), badges());
        assertEquals(List.of("Hide stage"), words("hide-stage"));
    }

    @Test
    void the_button_hides_the_stage_and_shows_it_again() {
        fireHide();
        assertEquals("Hidden by the researcher.", bare.noted.curtain.reason().orElseThrow());

        fireHide();
        assertFalse(bare.noted.curtain.isDrawn());
    }

    @Test
    void one_key_puts_the_focused_pane_on_stage() {
        Fx.run(() -> bare.desk.focus(Pane.PLOTS));

        press("Ctrl+Alt+S");

        assertEquals(List.of("PRIVATE", "PRIVATE", "ON STAGE"), badges());
    }

    @Test
    void the_focus_goes_round_the_panes_both_ways() {
        List<Pane> visited = new ArrayList<>();
        for (String keys : List.of("Ctrl+Tab", "Ctrl+Tab", "Ctrl+Tab", "Ctrl+Shift+Tab")) {
            press(keys);
            visited.add(Fx.ask(this::focusedPane));
        }

        assertEquals(
                List.of(Pane.values()[1], Pane.values()[2], Pane.values()[0], Pane.values()[2]),
                visited);
    }

    @Test
    void the_started_activity_stands_on_chips_and_timeline_at_once() {
        Fx.run(() -> bare.desk.start("debugging"));

        assertEquals(
                "Debugging",
                Fx.ask(() ->
                        bare.desk.node().lookupAll(".chip").stream()
                                .filter(chip ->
                                        chip.getPseudoClassStates().toString().contains("running"))
                                .map(chip ->
                                        ((Labeled) chip).getAccessibleText().replace("Start ", ""))
                                .reduce("", String::concat)));
        assertEquals(List.of("Debugging"), words("timeline-segment"));
        assertEquals(
                List.of("debugging"),
                bare.noted.facts.stream()
                        .map(event -> ((SessionEvent.SegmentOpened) event).activity())
                        .toList());
    }

    @Test
    void title_and_delay_stand_in_the_top_bar() {
        Fx.run(() -> bare.desk.showTitle("Scaling laws", 700));

        assertTrue(words("pill").contains("viewers +0.7 s"), words("pill").toString());
        assertTrue(words("pane-detail").contains("Scaling laws"));
    }

    @Test
    void what_cannot_be_saved_is_said_beside_the_clock_until_it_can() {
        Fx.run(() -> bare.desk.showTrouble(true, "The disk is full."));
        assertEquals("NOT SAVED 00:00:00", words("pill-recording").getFirst());
        assertEquals("The disk is full.", Fx.ask(bare.desk.notices()::text));

        Fx.run(() -> bare.desk.showTrouble(false, "All is written."));
        assertEquals("REC 00:00:00", words("pill-recording").getFirst());
    }

    @Test
    void a_desk_whose_session_is_not_saved_closes_only_the_second_time() {
        assertTrue(Fx.ask(bare.desk::mayClose));
        Fx.run(() -> bare.desk.showTrouble(true, "The disk is full."));

        assertFalse(Fx.ask(bare.desk::mayClose));
        assertEquals(
                "The newest part of the session is not on the disk: make room, and it will be. Close"
                        + " the window again to leave without it.",
                Fx.ask(bare.desk.notices()::text));
        assertTrue(Fx.ask(bare.desk::mayClose));

        Fx.run(() -> bare.desk.showTrouble(true, "The disk is full."));
        assertFalse(Fx.ask(bare.desk::mayClose), "a new trouble is told anew");
        Fx.run(() -> bare.desk.showTrouble(false, "All is written."));
        assertTrue(Fx.ask(bare.desk::mayClose));
    }

    @Test
    void a_desk_whose_notebook_is_in_its_window_alone_closes_only_the_second_time() {
        Fx.run(() -> bare.desk.showNotebookTrouble(true));

        assertFalse(Fx.ask(bare.desk::mayClose));
        assertEquals(
                "The newest of your notebook is in this window alone: copy it, or see that its file"
                        + " can be written. Close the window again to leave without it.",
                Fx.ask(bare.desk.notices()::text));
        assertTrue(Fx.ask(bare.desk::mayClose));

        Fx.run(() -> bare.desk.showNotebookTrouble(false));
        assertTrue(Fx.ask(bare.desk::mayClose));
    }

    @Test
    void a_desk_saves_before_it_says_that_something_is_not_saved() {
        Fx.run(() -> {
            bare.desk.beforeClosing(() -> bare.desk.showNotebookTrouble(false));
            bare.desk.showNotebookTrouble(true);
        });

        assertTrue(Fx.ask(bare.desk::mayClose));
        assertEquals("", Fx.ask(bare.desk.notices()::text));
    }

    @Test
    void what_was_not_saved_is_no_longer_said_once_it_is() {
        Fx.run(() -> bare.desk.showNotebookTrouble(true));
        assertFalse(Fx.ask(bare.desk::mayClose));

        Fx.run(() -> bare.desk.showNotebookTrouble(false));

        assertEquals("", Fx.ask(bare.desk.notices()::text));
    }

    @Test
    void a_notice_is_put_away_by_its_key() {
        Fx.run(() -> bare.desk.notices().tell("One thing."));

        press("Ctrl+Alt+D");

        assertEquals("", Fx.ask(bare.desk.notices()::text));
    }

    @Test
    void the_chat_is_shown_when_it_is_asked_for_newest_first() {
        ChatLines said = new ChatLines();
        said.take(said("1", "mira", "why?"));
        said.take(said("2", "joon", "ha"));
        Fx.run(() -> {
            bare.desk.view().toggleRail();
            bare.desk.viewers().show(said);
        });
        assertEquals(List.of(), names());

        Fx.run(() -> bare.desk.viewers().toggleChat());
        Fx.await("the chat", () -> names().equals(List.of("joon", "mira")));

        Fx.run(() -> bare.desk.viewers().toggleChat());
        assertEquals(List.of(), names());
    }

    private List<String> names() {
        return Fx.ask(() -> {
            bare.desk.node().applyCss();
            bare.desk.node().layout();
            return bare.desk.node().lookupAll(".viewer-name").stream()
                    .filter(it -> shownWhole(it))
                    .map(it -> ((Labeled) it).getText())
                    .toList();
        });
    }

    private static boolean shownWhole(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static ChatEvent said(String id, String name, String text) {
        return new ChatEvent.Said(Said.by(id, name, text));
    }

    @Test
    void the_rail_folds_away_in_a_narrow_window_and_comes_when_asked_for() {
        assertFalse(Fx.ask(this::railIsThere));

        press("Ctrl+Alt+V");
        assertTrue(Fx.ask(this::railIsThere));

        press("Ctrl+Alt+V");
        assertFalse(Fx.ask(this::railIsThere));
    }

    @Test
    void the_palette_opens_over_the_desk_and_gives_the_focus_back() {
        press("Ctrl+Shift+P");
        assertTrue(Fx.ask(() -> bare.desk.view().overlay().isOpen()));

        press("Esc");
        assertEquals(Pane.NOTEBOOK, Fx.ask(this::focusedPane));
    }

    @Test
    void the_stage_window_follows_the_log_and_a_scene_window_its_scene() {
        press("Ctrl+Alt+W");
        Fx.run(() -> bare.windows.open(Scene.PLOTS));
        Fx.run(() -> bare.desk.show(SessionState.initial()));

        assertTrue(Fx.ask(() -> bare.windows.program().isOpen()));
        assertEquals(Scene.AWAY, Fx.ask(() -> bare.windows.program().frame().drawn()));
    }

    private boolean railIsThere() {
        return bare.desk.viewers().node().getScene() != null;
    }

    private List<String> badges() {
        Supplier<List<String>> look =
                () -> {
                    List<String> all = new ArrayList<>();
                    for (Pane pane : Pane.values()) {
                        all.addAll(Nodes.words(bare.desk.frame(pane).node(), "stage-badge"));
                    }
                    return all;
                };
        return Fx.ask(look);
    }

    private List<String> words(String styleClass) {
        return Fx.ask(() -> Nodes.words(bare.desk.node(), styleClass));
    }

    private void press(String keys) {
        Fx.run(() -> Nodes.press(bare.focused(), keys));
    }

    private void fireHide() {
        Fx.run(() -> ((Button) bare.desk.node().lookup(".hide-stage")).fire());
    }

    private Pane focusedPane() {
        return bare.fields.entrySet().stream()
                .filter(entry -> entry.getValue() == bare.focused())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
