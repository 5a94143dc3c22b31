package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.desk.RailCard;
import dev.labcast.app.rehearsal.Step;
import dev.labcast.fx.Fx;
import dev.labcast.obs.Eventually;
import dev.labcast.pane.notebook.NotebookPane;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.session.Cue;
import dev.labcast.session.Pane;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// From a question in the rail to what it is about, at the whole desk.
@Timeout(120)
class AnchorJumpTest {
    @TempDir Path home;
    private OpenedDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new OpenedDesk(home, DeskMemory.FIRST.sized(1600, 900));
        desk.perform(new Step.StagePanes(Set.of(Pane.NOTEBOOK, Pane.TERMINAL, Pane.PLOTS)));
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void a_line_of_the_notebook_is_found_after_edits_and_its_secret_stays_the_desks()
            throws Exception {
        note(it -> it.append("first\nwith " + OpenedDesk.SECRET + " in it\nlast\n"));
        String anchor = "notebook." + line("in it") + "." + settledAt();
        note(it -> it.insertAt(1, "above\nmuch\nmore"));
        go(anchor);

        Fx.await("the caret in the line", () -> caretLine().contains("in it"));
        Fx.await(
                "the focus in the notebook", () -> focused() instanceof GenericStyledArea<?, ?, ?>);
        assertFalse(said().contains(OpenedDesk.SECRET), said());
    }

    @Test
    void a_line_that_is_gone_is_told_as_viewers_read_it() throws Exception {
        note(it -> it.append("first\nwith " + OpenedDesk.SECRET + " in it\nlast\n"));
        String anchor = "notebook." + line("in it") + "." + settledAt();
        int at = line("in it");
        note(it -> {
            for (int line = at - 1; line <= at + 1; line++) {
                it.replaceLine(line, "nothing of that");
            }
        });
        go(anchor);

        Fx.await(
                "the sentence",
                () -> desk.open.desk().notices().text().contains("not there any more"));
        assertTrue(said().contains("in it"), said());
        assertFalse(said().contains(OpenedDesk.SECRET), said());
    }

    @Test
    void a_line_of_the_terminal_is_found_though_it_has_scrolled_away() throws Exception {
        desk.perform(new Step.RunCommand("echo the-very-line", Duration.ofSeconds(20)));
        Eventually.holds("viewers see it", () -> screen().contains("the-very-line"));
        int row = desk.open.session().logged().terminal().scrollback().size();
        String anchor =
                "terminal." + (row + screen().indexOf("the-very-line") + 1) + "." + settledAt();
        desk.perform(new Step.RunCommand("seq 1 200", Duration.ofSeconds(20)));
        go(anchor);

        Fx.await("the focus in the terminal", () -> !(focused() instanceof ListView));
        Fx.picture(desk.open.window().getScene().getRoot(), "jump-terminal");
        assertEquals("", said());
    }

    @Test
    void a_plot_is_shown_again() throws Exception {
        writePlot("first.png");
        desk.perform(new Step.AwaitPlots(1, Duration.ofSeconds(20)));
        writePlot("second.png");
        desk.perform(new Step.AwaitPlots(2, Duration.ofSeconds(20)));
        Fx.await("the newest", () -> shown().equals("second.png"));
        go("plot.1");

        Fx.await("the plot", () -> shown().equals("first.png"));
    }

    private String shown() {
        return desk.open.plots().shown().orElseThrow().name();
    }

    private void writePlot(String name) throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, name.hashCode() & 0xffffff);
        ImageIO.write(image, "png", home.resolve("lab/plots/" + name).toFile());
    }

    @Test
    void a_plot_that_never_was_and_a_moment_are_told_in_a_sentence() throws Exception {
        go("plot.9");
        Fx.await(
                "the sentence",
                () -> desk.open.desk().notices().text().equals("The session has no plot 9."));

        desk.open.session().cue(new Cue.Start("debugging", "", List.of(), Long.MAX_VALUE));
        go("time.999999999");
        Fx.await(
                "the sentence",
                () -> desk.open.desk().notices().text().contains("has not come to 277:46:39 yet"));
    }

    private void note(Consumer<NotebookPane> edit) throws Exception {
        Fx.run(() -> {
            edit.accept(desk.open.notebook());
            desk.open.notebook().publish();
        });
        desk.settled();
    }

    private int line(String part) throws Exception {
        List<String> lines = desk.settled().notebook().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        throw new AssertionError(lines.toString());
    }

    private List<String> screen() {
        return desk.open.session().logged().terminal().screen().lines().stream()
                .map(it -> it.text().strip())
                .toList();
    }

    private long settledAt() throws Exception {
        return desk.settled().now();
    }

    private void go(String anchor) throws Exception {
        QuestionKeeper keeper = desk.open.audience().questions();
        String id = "q" + keeper.now().questions().size();
        keeper.offer(
                        new QuestionCommand.Ask(
                                id, new Viewer("room", id), id, "What is this?", anchor, 0))
                .get();
        keeper.want(new QuestionCommand.Approve(id)).get();
        keeper.want(new QuestionCommand.Show(id)).get();
        desk.does("Questions: go to the list");
        Fx.await("it is selected", () -> selects(id));
        Fx.run(() ->
                Event.fireEvent(
                        focused(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.G,
                                false,
                                false,
                                false,
                                false)));
    }

    /// Goes to the first card until it is this one: what was asked comes a turn later.
    private boolean selects(String id) {
        ListView<?> list = (ListView<?>) desk.open.desk().viewers().node().lookup(".list-view");
        list.getSelectionModel().selectFirst();
        return list.getSelectionModel().getSelectedItem() instanceof RailCard card
                && card.question().id().equals(id);
    }

    private String said() {
        return Fx.ask(() -> desk.open.desk().notices().text());
    }

    private Node focused() {
        return desk.open.window().getScene().getFocusOwner();
    }

    private String caretLine() {
        GenericStyledArea<?, ?, ?> area =
                (GenericStyledArea<?, ?, ?>) desk.open.notebook().node().lookup(".notebook-area");
        return area.getText(area.getCurrentParagraph());
    }
}
