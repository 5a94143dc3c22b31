package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.obs.Eventually;
import dev.labcast.question.Manner;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionState;
import dev.labcast.question.Standing;
import dev.labcast.question.Viewer;
import dev.labcast.session.QuestionKind;
import java.io.IOException;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the keys of the rail and the palette make of questions, at the whole desk.
@Timeout(120)
class QuestionDeskTest {
    @TempDir Path home;
    private OpenedDesk desk;
    private QuestionKeeper keeper;

    @BeforeEach
    void open() throws Exception {
        desk = new OpenedDesk(home, DeskMemory.FIRST.sized(1600, 900));
        keeper = desk.open.audience().questions();
        keeper.want(new QuestionCommand.Premoderate(false)).get();
        asks("q1", "mira", "Is it the warm-up?", QuestionKind.IDEA);
        asks("q2", "tensorcat", "Is it the warm-up, then?", QuestionKind.QUESTION);
        Fx.await("they wait in the rail", () -> desk.open.audience().desk().hasNext());
        desk.does("Questions: go to the list");
        Fx.await("the list", () -> focused().getStyleClass().contains("list-view"));
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void an_accepted_idea_is_told_with_the_name_it_is_credited_to() throws Exception {
        desk.does("Selected question: Accept (C in the list)");

        Eventually.holds(
                "accepted", () -> question("q1").state() instanceof QuestionState.Accepted);
        Fx.await("the sentence", () -> said().equals("Accepted: the session names mira for it."));
    }

    @Test
    void what_does_not_fit_is_said_when_it_is_chosen_by_name() {
        desk.does("Selected question: Let through (T in the list)");

        assertTrue(Fx.ask(this::said).startsWith("This fits no question that is selected"));
    }

    @Test
    void what_is_on_stream_and_for_later_waits_behind_the_others() throws Exception {
        press(KeyCode.S);
        Eventually.holds("shown", () -> question("q1").state() instanceof QuestionState.OnStage);
        Fx.await("the rail knows", () -> onStream());
        press(KeyCode.L);
        Eventually.holds("taken off", () -> question("q1").state() instanceof QuestionState.Queued);
        desk.does("Question: put the next on stream");

        Eventually.holds(
                "the other", () -> question("q2").state() instanceof QuestionState.OnStage);
    }

    @Test
    void two_are_merged_by_keys_and_split_again() throws Exception {
        press(KeyCode.M);
        Fx.await("the choice", () -> desk.open.desk().view().overlay().isOpen());
        press(KeyCode.ENTER);
        Eventually.holds(
                "merged", () -> question("q1").state().equals(new QuestionState.Merged("q2")));
        Fx.await(
                "the sentence",
                () -> said().equals("#2 stands for #1 too; U in the list splits them again."));
        assertEquals(1, question("q2").votes());

        Fx.await("the focus is back", () -> focused().getStyleClass().contains("list-view"));
        press(KeyCode.U);
        Eventually.holds("split", () -> question("q1").state() instanceof QuestionState.Queued);
        Fx.await("the hint is gone with what it hints at", () -> said().isEmpty());
    }

    @Test
    void the_hint_how_to_split_goes_with_the_kept_question() throws Exception {
        keeper.want(new QuestionCommand.Premoderate(true)).get();
        asks("q3", "eps", "Is it not the warm-up?", QuestionKind.QUESTION);
        Fx.await("its card", () -> cards() == 3);
        desk.does("Questions: go to the list");
        press(KeyCode.HOME);
        press(KeyCode.M);
        Fx.await("the choice", () -> desk.open.desk().view().overlay().isOpen());
        press(KeyCode.ENTER);
        Fx.await("the sentence", () -> said().contains("stands for eps’s"));

        keeper.want(new QuestionCommand.Answer("q3", 9, "")).get();
        Fx.await("nothing is left to split", () -> said().isEmpty());
    }

    @Test
    void a_key_that_does_not_fit_says_so() {
        press(KeyCode.U);

        assertEquals(
                "Nothing was merged into #1, so there is nothing to split.", Fx.ask(this::said));
    }

    @Test
    void a_rail_that_is_unfolded_gives_each_card_its_room() throws Exception {
        asks(
                "q3",
                "mira_k",
                "Could the kink in the schedule cause it, rather than the lr value itself?",
                QuestionKind.BUG);
        Fx.run(() -> desk.open.desk().view().toggleRail());
        keeper.want(new QuestionCommand.Drop("q1")).get();
        Fx.run(() -> desk.open.desk().view().toggleRail());

        Fx.await("no card lies over another", () -> cards() == 2 && lapping() == 0);
    }

    private long cards() {
        return desk.open.desk().viewers().node().lookupAll(".question-card").size();
    }

    private long lapping() {
        return desk.open.desk().viewers().node().lookupAll(".list-cell").stream()
                .map(it -> (ListCell<?>) it)
                .filter(it -> it.getGraphic() != null)
                .filter(it -> it.getGraphic().getBoundsInParent().getMinY() < 0)
                .count();
    }

    private boolean onStream() {
        return desk.open.desk().viewers().node().lookupAll(".question-card").stream()
                .anyMatch(it ->
                        it.getPseudoClassStates().stream()
                                .anyMatch(state -> state.getPseudoClassName().equals("on-stage")));
    }

    private void asks(String id, String name, String text, QuestionKind kind) throws Exception {
        keeper.offer(
                        new QuestionCommand.Ask(
                                id,
                                new Viewer("room", name),
                                name,
                                text,
                                "",
                                0,
                                new Manner(kind, Standing.KNOWN, false, 0)))
                .get();
    }

    private Question question(String id) {
        return keeper.now().find(id).orElseThrow();
    }

    private String said() {
        return desk.open.desk().notices().text();
    }

    private Node focused() {
        return desk.open.window().getScene().getFocusOwner();
    }

    private void press(KeyCode code) {
        Fx.run(() ->
                Event.fireEvent(
                        focused(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
}
