package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.guard.Draft;
import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookPaneTest {
    @TempDir Path folder;

    private final List<Draft> drafts = new ArrayList<>();
    private NotebookPane pane;
    private Stage stage;

    @BeforeEach
    void open() {
        Fx.start();
        Fx.run(() -> {
            pane =
                    new NotebookPane(
                            drafts::add,
                            plot -> new CompletableFuture<>(),
                            new NotebookLooksTest.NoChooser(),
                            clock(),
                            ZoneOffset.UTC);
            stage = new Stage();
            stage.setScene(new Scene(pane.node(), 500, 400));
            stage.show();
        });
        Fx.await("the text is in the window", () -> pane.node().lookup(".notebook-area") != null);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            pane.close();
            stage.close();
        });
    }

    private static SessionClock clock() {
        return new SessionClock() {
            @Override
            public long now() {
                return 65_000;
            }

            @Override
            public Instant startedAt() {
                return Instant.parse("2026-11-22T14:04:00Z");
            }
        };
    }

    @Test
    void the_zoom_is_taken_back_with_either_zero() {
        String usual = Fx.ask(() -> area().getStyle());
        for (KeyCode zero : List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
            press(KeyCode.PLUS, true, false);
            assertFalse(usual.equals(Fx.ask(() -> area().getStyle())));

            press(zero, true, false);

            assertEquals(usual, Fx.ask(() -> area().getStyle()), zero.getName());
        }
    }

    @Test
    void escape_in_the_text_puts_the_search_away() {
        press(KeyCode.F, true, false);
        assertTrue(Fx.ask(() -> pane.node().lookup(".find-bar").isVisible()));

        press(KeyCode.ESCAPE, false, false);

        assertFalse(Fx.ask(() -> pane.node().lookup(".find-bar").isVisible()));
    }

    @Test
    void a_private_pane_makes_no_draft() {
        type("secret plans\n");
        Fx.run(() -> {
            pane.publish();
            pane.append("more");
        });
        settle();

        assertEquals(List.of(), Fx.ask(() -> List.copyOf(drafts)));
    }

    @Test
    void turning_public_submits_everything_and_turning_private_stops_at_once() {
        Fx.run(() -> pane.append("# One\n#private\nkey\n#public\n![p](plots/1.png)"));
        Fx.run(() -> pane.setOnStage(true));

        assertEquals(
                List.of(
                        new Draft.NotebookText(
                                "notebook",
                                List.of("# One", "#private", "key", "#public", "![p](plots/1.png)"),
                                4,
                                Set.of(1, 2, 3))),
                Fx.ask(() -> List.copyOf(drafts)));

        Fx.run(() -> {
            pane.append("x");
            pane.setOnStage(false);
        });
        settle();
        assertEquals(1, Fx.ask(drafts::size));
    }

    @Test
    void a_burst_of_keys_makes_few_drafts_and_the_last_one_has_it_all() {
        Fx.run(() -> pane.setOnStage(true));
        for (int n = 0; n < 200; n++) {
            type("k");
        }
        String text = "k".repeat(200);
        Fx.await("the last draft", () -> lines(drafts.getLast()).equals(List.of(text)));

        assertTrue(Fx.ask(drafts::size) <= 40, "drafts: " + drafts.size());
    }

    @Test
    void text_is_saved_a_second_after_the_last_key() {
        Path file = openFile("notes.md", "# One\r\n");
        assertEquals("saved · notes.md", Fx.ask(() -> pane.status().get()));
        Fx.run(() -> pane.goTo(2));
        type("two");

        assertEquals("unsaved · notes.md", Fx.ask(() -> pane.status().get()));
        Fx.await("saved", () -> pane.status().get().equals("saved · notes.md"));
        assertEquals("# One\r\ntwo", read(file));
    }

    @Test
    void closing_saves_what_was_typed_last() {
        Path file = openFile("notes.md", "");
        type("last words");
        Fx.run(pane::close);

        assertEquals("last words", read(file));
    }

    @Test
    void a_file_changed_by_another_program_is_never_overwritten() throws IOException {
        Path file = openFile("notes.md", "first\n");
        type("mine ");
        Files.writeString(file, "theirs\n");
        Fx.run(pane::save);

        Fx.await("a sentence", () -> !pane.notice().isEmpty());
        assertEquals("theirs\n", read(file));
        assertEquals("mine first\n", read(folder.resolve("notes-mine.md")));
        assertEquals(
                "notes.md was changed by another program, and is left as that program wrote it."
                        + " Your text is now kept in notes-mine.md beside it; compare the two.",
                Fx.ask(pane::notice));
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_once_and_the_text_stays() throws IOException {
        Path file = openFile("sub/notes.md", "first\n");
        Files.delete(file);
        Files.delete(file.getParent());
        Files.writeString(file.getParent(), "a file where the folder was");
        type("mine ");
        Fx.run(pane::save);

        Fx.await("told", () -> pane.status().get().equals("NOT SAVED · notes.md"));
        assertTrue(Fx.ask(pane::notice).startsWith("notes.md cannot be saved: "), pane.notice());
        assertEquals("mine first\n", Fx.ask(pane::text));
        assertTrue(Fx.ask(() -> pane.savingFails().get()));
        Files.delete(file.getParent());
        type("more ");
        Fx.run(pane::save);
        Fx.await("saved after all", () -> pane.status().get().equals("saved · notes.md"));
        assertFalse(Fx.ask(() -> pane.savingFails().get()));
        assertEquals("mine more first\n", read(file));
        assertEquals("notes.md is saved again; nothing is missing.", Fx.ask(pane::notice));
    }

    @Test
    void a_look_at_a_file_that_cannot_be_read_says_nothing_of_opening_it() throws IOException {
        Path file = openFile("sub/notes.md", "first\n");
        Files.delete(file);
        Files.delete(file.getParent());
        Files.writeString(file.getParent(), "a file where the folder was");
        Fx.run(pane::focus);
        type("mine ");
        Fx.run(() -> {
            pane.node().requestFocus();
            pane.focus();
        });
        Fx.run(pane::close);
        Fx.run(() -> {});

        assertEquals("NOT SAVED · notes.md", Fx.ask(() -> pane.status().get()));
        assertEquals("notes.md cannot be saved: ", Fx.ask(pane::notice).substring(0, 26));
    }

    @Test
    void a_file_that_is_no_text_is_refused_with_a_sentence() throws IOException {
        Path file = folder.resolve("photo.md");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xD8});

        assertFalse(Fx.ask(() -> pane.open(file)).join());
        assertEquals(
                "photo.md was not opened: it is not a UTF-8 text. Convert it, then open it again.",
                Fx.ask(pane::notice));
    }

    @Test
    void enter_continues_a_list_and_ends_it_on_an_empty_item() {
        type("- [x] one\ntwo\n\nend");

        assertEquals("- [x] one\n- [ ] two\nend", Fx.ask(pane::text));
    }

    @Test
    void tab_indents_an_item_and_shift_tab_brings_it_back() {
        type("- one\n\ttwo");
        assertEquals("- one\n  - two", Fx.ask(pane::text));

        press(KeyCode.TAB, false, true);
        assertEquals("- one\n- two", Fx.ask(pane::text));
    }

    @Test
    void several_lines_are_indented_as_one_edit() {
        Fx.run(() -> {
            pane.append("- one\n- two\n- three");
            area().getUndoManager().preventMerge();
            area().selectRange(2, 14);
        });
        press(KeyCode.TAB, false, false);
        assertEquals("  - one\n  - two\n  - three", Fx.ask(pane::text));
        assertEquals("one\n  - two\n  - ", Fx.ask(() -> area().getSelectedText()));

        Fx.run(() -> area().undo());
        assertEquals("- one\n- two\n- three", Fx.ask(pane::text));
    }

    @Test
    void a_task_is_ticked_by_key_and_unticked_again() {
        type("- [ ] compare");
        press(KeyCode.ENTER, true, false);
        assertEquals("- [x] compare", Fx.ask(pane::text));

        press(KeyCode.ENTER, true, false);
        assertEquals("- [ ] compare", Fx.ask(pane::text));
    }

    @Test
    void a_click_on_its_box_ticks_a_task_and_a_click_beside_it_does_not() {
        type("- [ ] compare");
        Fx.run(() -> pane.node().layout());
        Fx.await("drawn", () -> area().getCharacterBoundsOnScreen(3, 4).isPresent());
        Fx.run(() -> click(8));
        assertEquals("- [ ] compare", Fx.ask(pane::text));

        Fx.run(() -> click(3));
        assertEquals("- [x] compare", Fx.ask(pane::text));
    }

    @Test
    void ctrl_b_makes_the_selection_bold_and_plain_again() {
        type("loss");
        Fx.run(() -> area().selectAll());
        press(KeyCode.B, true, false);
        assertEquals("**loss**", Fx.ask(pane::text));

        press(KeyCode.B, true, false);
        assertEquals("loss", Fx.ask(pane::text));
    }

    @Test
    void a_time_heading_and_a_plot_get_lines_of_their_own() {
        type("before");
        press(KeyCode.T, true, true);
        type("Result");
        Fx.run(() -> pane.placeForPlot().insert(PlotSegment.named("loss [a]\n", "plots/7.png")));
        type("s");

        assertEquals("before\n## 14:05 Results\n![loss  a](plots/7.png)\n", Fx.ask(pane::text));
        assertEquals("\ufffc", Fx.ask(() -> area().getParagraph(2).getText()));
    }

    @Test
    void in_a_blank_line_a_plot_comes_before_the_caret() {
        type("before");
        press(KeyCode.ENTER, false, false);
        insertPlot(Fx.ask(pane::placeForPlot));
        type("after");

        assertEquals("before\n![p](plots/1.png)\nafter", Fx.ask(pane::text));
    }

    @Test
    void a_plot_that_comes_late_goes_after_the_line_it_was_asked_for_in_and_never_splits_one() {
        type("# Notes");
        press(KeyCode.ENTER, false, false);
        type("asked");
        PlotPlace place = Fx.ask(pane::placeForPlot);
        type(" here");
        press(KeyCode.ENTER, false, false);
        type("- [x] se");
        Fx.run(() -> {
            area().insertText(0, "date\n");
            area().moveTo(area().getLength());
        });
        insertPlot(place);
        type("eds apart");

        assertEquals(
                "date\n# Notes\nasked here\n![p](plots/1.png)\n\n- [x] seeds apart",
                Fx.ask(pane::text));
    }

    @Test
    void a_plot_finds_its_line_though_what_was_before_it_was_deleted() {
        type("one two");
        press(KeyCode.ENTER, false, false);
        type("three");
        PlotPlace place = Fx.ask(pane::placeForPlot);
        Fx.run(() -> {
            area().replaceText(0, 4, "");
            area().replaceText(area().getLength() - 3, area().getLength(), "ink of it");
            area().moveTo(2);
        });
        insertPlot(place);
        type("!");

        assertEquals("tw!o\nthink of it\n![p](plots/1.png)\n", Fx.ask(pane::text));
    }

    @Test
    void a_plot_is_a_step_of_undo_of_its_own_and_leaves_the_selection() {
        type("word");
        PlotPlace place = Fx.ask(pane::placeForPlot);
        Fx.run(() -> area().selectRange(1, 3));
        insertPlot(place);
        assertEquals("or", Fx.ask(() -> area().getSelectedText()));
        Fx.run(() -> area().undo());

        assertEquals("word", Fx.ask(pane::text));
    }

    private void insertPlot(PlotPlace place) {
        Fx.run(() -> place.insert(PlotSegment.named("p", "plots/1.png")));
    }

    @Test
    void a_plot_that_is_cut_can_be_pasted_again() {
        Fx.run(() -> {
            pane.append("a\n![p](plots/1.png)\nb");
            area().selectAll();
            area().cut();
        });
        assertEquals("", Fx.ask(pane::text));
        Fx.run(() -> area().paste());

        assertEquals("a\n![p](plots/1.png)\nb", Fx.ask(pane::text));
        assertEquals("\ufffc", Fx.ask(() -> area().getParagraph(1).getText()));
    }

    @Test
    void lines_are_replaced_and_inserted_by_their_number() {
        Fx.run(() -> {
            pane.append("one\ntwo\nthree");
            pane.replaceLine(2, "zwei");
            pane.insertAt(1, "null");
        });

        assertEquals("null\none\nzwei\nthree", Fx.ask(pane::text));
    }

    @Test
    void find_counts_steps_and_replaces_all_as_one_edit() {
        Fx.run(() -> pane.append("loss\nLoss and loss\n![p](plots/1.png) loss"));
        press(KeyCode.F, true, false);
        Fx.run(() -> field("Find").setText("loss"));
        assertEquals("1 of 4", count());

        Fx.run(() -> {
            press(field("Find"), KeyCode.ENTER, false, false);
            press(field("Find"), KeyCode.ENTER, false, false);
            press(field("Find"), KeyCode.ENTER, false, true);
        });
        assertEquals("2 of 4 Loss", count() + " " + Fx.ask(() -> area().getSelectedText()));
        Fx.run(() -> {
            field("Replace with").setText("mean error");
            button("Replace all").fire();
        });
        assertEquals("4 replaced", count());
        assertEquals(
                "mean error\nmean error and mean error\n![p](plots/1.png) mean error",
                Fx.ask(pane::text));
        Fx.run(() -> area().undo());
        assertEquals("loss\nLoss and loss\n![p](plots/1.png) loss", Fx.ask(pane::text));
        Fx.run(() -> press(field("Find"), KeyCode.ESCAPE, false, false));
        assertFalse(Fx.ask(() -> field("Find").getParent().getParent().isVisible()));
        assertTrue(
                Fx.ask(() ->
                        area().getParagraph(0).getStyleSpans().stream()
                                .noneMatch(span -> span.getStyle().found())));
    }

    private NotebookArea area() {
        return (NotebookArea) pane.node().lookup(".notebook-area");
    }

    private TextField field(String prompt) {
        return pane.node().lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(it -> it.getPromptText().equals(prompt))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String name) {
        return pane.node().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(it -> it.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String count() {
        return Fx.ask(() -> ((Label) pane.node().lookup(".find-count")).getText());
    }

    private void type(String keys) {
        Fx.run(() -> pane.typeText(keys));
    }

    private void press(KeyCode code, boolean control, boolean shift) {
        Fx.run(() -> press(area(), code, control, shift));
    }

    private static void press(Node node, KeyCode code, boolean control, boolean shift) {
        Event.fireEvent(
                node,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }

    private void click(int character) {
        Bounds on = area().getCharacterBoundsOnScreen(character, character + 1).orElseThrow();
        Point2D at = area().screenToLocal(on.getCenterX(), on.getCenterY());
        Event.fireEvent(
                area(),
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        at.getX(),
                        at.getY(),
                        on.getCenterX(),
                        on.getCenterY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private Path openFile(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            assertTrue(Fx.ask(() -> pane.open(file)).join());
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> lines(Draft draft) {
        return draft instanceof Draft.NotebookText text ? text.lines() : List.of();
    }

    /// Long enough for a draft that should not come: three times the publisher's gap.
    private void settle() {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        Fx.run(() -> {
            PauseTransition pause = new PauseTransition(Publisher.GAP.multiply(3));
            pause.setOnFinished(_ -> over.complete(true));
            pause.play();
        });
        over.join();
    }
}
