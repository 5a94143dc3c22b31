package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.rehearsal.Step;
import dev.labcast.fx.Fx;
import dev.labcast.pane.MaskedPlace;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Masks at the whole desk: seen, explained, lifted, put back; with the real guard, panes and log.
@Timeout(120)
class MaskDeskTest {
    private static final String VALUE = "sk7fQ2xL9vTz";

    @TempDir Path home;

    @Test
    void a_mask_is_lifted_with_two_enters_and_put_back_with_one() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            desk.perform(new Step.StagePanes(Set.of(Pane.NOTEBOOK)));
            desk.perform(new Step.WriteNote("API_KEY=" + VALUE));
            Fx.await("a mark", () -> places(desk, Pane.NOTEBOOK).equals(List.of(VALUE)));
            assertTrue(desk.settled().notebook().lines().contains("API_KEY=▒▒▒▒▒▒"));
            Fx.await("the meter", () -> meter(desk).matches("masked \\d+"));

            press(desk, "Ctrl+Alt+K");
            assertEquals(List.of("Viewers see a mask in its place."), words(desk, "mask-then"));
            press(desk, "Enter");
            assertEquals(List.of("API_KEY=" + VALUE), words(desk, "mask-afterwards"));
            press(desk, "Enter");

            Fx.await(
                    "the value on stage",
                    () ->
                            desk.open
                                    .session()
                                    .logged()
                                    .notebook()
                                    .lines()
                                    .contains("API_KEY=" + VALUE));
            Fx.await("no mark", () -> places(desk, Pane.NOTEBOOK).isEmpty());
            assertTrue(meter(desk).matches("masked \\d+, 1 lifted"), meter(desk));

            press(desk, "Ctrl+Alt+K");
            assertEquals(List.of("You let viewers see it."), words(desk, "mask-then"));
            press(desk, "Enter");
            Fx.await(
                    "the mask on stage",
                    () ->
                            desk.open
                                    .session()
                                    .logged()
                                    .notebook()
                                    .lines()
                                    .contains("API_KEY=▒▒▒▒▒▒"));

            desk.end();
            List<SessionEvent> told =
                    new SessionReader()
                            .open(desk.open.session().folder()).entries().stream()
                                    .map(Entry::event)
                                    .filter(MaskDeskTest::isOfWaivers)
                                    .toList();
            assertEquals(
                    List.of(
                            new SessionEvent.MaskWaived(1, Pane.NOTEBOOK, "named-value"),
                            new SessionEvent.MaskRestored(1, Pane.NOTEBOOK, "named-value")),
                    told);
        }
    }

    private static boolean isOfWaivers(SessionEvent event) {
        return event instanceof SessionEvent.MaskWaived
                || event instanceof SessionEvent.MaskRestored;
    }

    @Test
    void what_was_registered_cannot_be_lifted_and_the_list_says_why() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            desk.perform(new Step.StagePanes(Set.of(Pane.TERMINAL)));
            desk.laidOut();
            desk.perform(new Step.RunCommand("echo " + OpenedDesk.SECRET, Duration.ofSeconds(30)));
            Fx.run(() -> desk.open.desk().focus(Pane.TERMINAL));
            List<String> twice = List.of(OpenedDesk.SECRET, OpenedDesk.SECRET);
            Fx.await("two marks", () -> places(desk, Pane.TERMINAL).equals(twice));

            press(desk, "Ctrl+Alt+K");
            press(desk, "Enter");
            press(desk, "Enter");

            assertEquals(
                    List.of(dev.labcast.guard.rule.Reasons.REGISTERED), words(desk, "mask-then"));
            assertFalse(desk.settled().terminal().screen().text().contains(OpenedDesk.SECRET));
            press(desk, "Ctrl+Alt+K");
            assertFalse(Fx.ask(() -> desk.open.desk().view().overlay().isOpen()));
        }
    }

    @Test
    void a_value_that_the_last_column_cuts_is_one_mask() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            desk.perform(new Step.StagePanes(Set.of(Pane.TERMINAL)));
            desk.laidOut();
            String value = VALUE.repeat(12);
            desk.perform(new Step.RunCommand("true DB_PASSWORD=" + value, Duration.ofSeconds(30)));

            Fx.await("one mark", () -> places(desk, Pane.TERMINAL).equals(List.of(value)));
        }
    }

    @Test
    void a_row_of_the_terminal_takes_its_mark_along_when_it_scrolls() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            desk.perform(new Step.StagePanes(Set.of(Pane.TERMINAL)));
            desk.laidOut();
            desk.perform(new Step.RunCommand("true DB_PASSWORD=" + VALUE, Duration.ofSeconds(30)));
            Fx.await("a mark", () -> places(desk, Pane.TERMINAL).equals(List.of(VALUE)));
            desk.perform(new Step.RunCommand("seq 1 12", Duration.ofSeconds(30)));
            Fx.await("the mark again", () -> places(desk, Pane.TERMINAL).equals(List.of(VALUE)));

            desk.perform(new Step.RunCommand("seq 1 200", Duration.ofSeconds(30)));
            Fx.await("no mark in sight", () -> places(desk, Pane.TERMINAL).isEmpty());
            Fx.run(() -> desk.open.terminal().reveal(1));
            Fx.await("the row's mark", () -> places(desk, Pane.TERMINAL).equals(List.of(VALUE)));
        }
    }

    @Test
    void a_private_pane_has_no_marks_and_says_why_there_is_no_list() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            desk.perform(new Step.StagePanes(Set.of(Pane.NOTEBOOK)));
            desk.perform(new Step.WriteNote("API_KEY=" + VALUE));
            Fx.await("a mark", () -> places(desk, Pane.NOTEBOOK).equals(List.of(VALUE)));

            desk.perform(new Step.StagePanes(Set.of()));
            Fx.await("no mark", () -> places(desk, Pane.NOTEBOOK).isEmpty());
            Fx.run(() -> desk.open.desk().focus(Pane.NOTEBOOK));
            press(desk, "Ctrl+Alt+K");

            assertEquals(
                    "Viewers see nothing of the notebook now, so there are no masks in it.",
                    Fx.ask(desk.open.desk().notices()::text));
        }
    }

    @Test
    void the_public_view_beside_a_pane_reads_as_the_stage_does() throws Exception {
        try (OpenedDesk desk = new OpenedDesk(home)) {
            desk.perform(new Step.StagePanes(Set.of(Pane.NOTEBOOK)));
            desk.perform(new Step.WriteNote("PASSWORD=" + VALUE));
            Fx.run(() -> desk.open.desk().focus(Pane.NOTEBOOK));
            press(desk, "Ctrl+Alt+P");

            Preview preview = Fx.ask(() -> desk.open.desk().preview());
            Fx.await("the mask", () -> Fx.ask(preview::text).contains("PASSWORD=▒▒▒▒▒▒"));
            assertFalse(Fx.ask(preview::text).contains(VALUE));

            desk.perform(new Step.HideStage());
            assertFalse(Fx.ask(preview::text).contains("PASSWORD"), Fx.ask(preview::text));

            press(desk, "Ctrl+Alt+P");
            assertFalse(Fx.ask(preview::isOpen));
        }
    }

    private static List<String> places(OpenedDesk desk, Pane pane) {
        return Fx.ask(() ->
                (pane == Pane.NOTEBOOK
                                ? desk.open.notebook().masks()
                                : desk.open.terminal().masks())
                        .stream().map(MaskedPlace::value).toList());
    }

    private static String meter(OpenedDesk desk) {
        return Fx.ask(() -> desk.open.desk().masks().text());
    }

    private static List<String> words(OpenedDesk desk, String styleClass) {
        return Fx.ask(() -> Nodes.words(desk.open.desk().node(), styleClass));
    }

    private static void press(OpenedDesk desk, String keys) {
        Fx.run(() -> Nodes.press(desk.open.window().getScene().getFocusOwner(), keys));
    }
}
