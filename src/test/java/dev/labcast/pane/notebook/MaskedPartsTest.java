package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.labcast.fx.Fx;
import dev.labcast.guard.Marks;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The marks of masks in a notebook that is being written.
class MaskedPartsTest {
    private NotebookArea area;

    @BeforeEach
    void open() {
        Fx.start();
        area = Fx.ask(() -> new NotebookArea(new PlotNodes(plot -> new CompletableFuture<>())));
        load("first", "KEY=secret end", "last");
        told(1, 4, 10);
    }

    @Test
    void the_masked_chars_are_drawn_with_a_line_below_and_nothing_else_is() {
        assertEquals(List.of("", "secret", ""), marked());
        assertFalse(Fx.ask(area::isUndoAvailable));
        assertEquals("first\nKEY=secret end\nlast", Fx.ask(area::getText));
        assertEquals(0, Fx.ask(area::getCaretPosition));
    }

    @Test
    void a_mark_moves_with_its_line() {
        Fx.run(() -> area.insertText(0, 0, "one more\nand "));

        assertEquals(List.of("", "", "secret", ""), marked());
    }

    @Test
    void a_mark_stays_with_its_chars_when_the_line_is_edited_beside_it() {
        Fx.run(() -> area.insertText(1, 0, "export "));
        assertEquals(List.of("", "secret", ""), marked());

        Fx.run(() -> area.insertText(1, 21, " of it"));
        assertEquals(List.of("", "secret", ""), marked());

        Fx.run(() -> area.deleteText(1, 0, 1, 11));
        assertEquals(List.of("", "secret", ""), marked());
    }

    @Test
    void what_is_typed_into_a_mark_has_none_before_the_guard_has_read_it() {
        Fx.run(() -> area.insertText(1, 7, "XY"));

        assertEquals(List.of("", "sec|ret", ""), marked());
    }

    @Test
    void a_line_that_is_broken_takes_each_half_along() {
        Fx.run(() -> area.insertText(1, 7, "\n"));

        assertEquals(List.of("", "sec", "ret", ""), marked());
    }

    @Test
    void a_line_that_goes_takes_its_mark_along() {
        Fx.run(() -> area.deleteText(0, 5, 1, 14));

        assertEquals(List.of("", ""), marked());
    }

    @Test
    void a_verdict_on_an_older_text_counts_for_the_lines_that_are_still_the_same() {
        List<String> read = Fx.ask(() -> area.lines().sources());
        Fx.run(() -> area.insertText(0, 0, "new line\n"));
        Fx.run(() -> area.insertText(2, 14, "!"));
        Fx.run(() ->
                area.showMasks(
                        read,
                        List.of(
                                Marks.notebook(0, 0, 2, "r"),
                                Marks.notebook(1, 0, 3, "r"),
                                Marks.notebook(2, 0, 4, "r"))));

        assertEquals(List.of("", "", "secret", "last"), marked());
    }

    @Test
    void chars_behind_a_plot_are_counted_as_the_widget_does() {
        load("![loss](plots/1.png) KEY=secret");
        told(0, 25, 31);

        assertEquals(List.of("secret"), marked());
    }

    @Test
    void nothing_is_marked_in_another_text() {
        load("first", "KEY=secret end", "last");

        assertEquals(List.of("", "", ""), marked());
    }

    private void load(String... lines) {
        Fx.run(() -> area.load(Loaded.of(NotebookText.of(String.join("\n", lines), false))));
    }

    private void told(int line, int from, int to) {
        Fx.run(() ->
                area.showMasks(
                        area.lines().sources(),
                        List.of(Marks.notebook(line, from, to, "named-value"))));
    }

    /// What is drawn as masked in each line, its pieces with a bar between.
    private List<String> marked() {
        return Fx.ask(() ->
                IntStream.range(0, area.getParagraphs().size()).mapToObj(this::marked).toList());
    }

    private String marked(int line) {
        StringBuilder words = new StringBuilder();
        String text = area.getText(line);
        int at = 0;
        boolean before = true;
        for (var span : area.getStyleSpans(line)) {
            if (span.getStyle().masked()) {
                words.append(before || words.isEmpty() ? "" : "|");
                words.append(text, at, at + span.getLength());
            }
            before = span.getStyle().masked();
            at += span.getLength();
        }
        return words.toString();
    }
}
