package dev.labcast.pane.terminal;

import dev.labcast.terminal.Highlight;
import dev.labcast.terminal.ScreenCanvas;
import dev.labcast.terminal.TerminalModes;
import dev.labcast.terminal.VirtualTerminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the pane shows of its terminal: which lines, what is selected in them, and how the cursor
/// looks. Every change asks for a repaint through `changed`. JavaFX thread.
final class PaneView {

    /// Where the view stands: lines before it, lines below it, lines in it.
    record Place(long above, long below, int rows) {}

    private final VirtualTerminal terminal;
    private final ScreenCanvas canvas;
    private final Runnable changed;
    private final Viewport viewport = new Viewport();
    private Optional<Selection> selection = Optional.empty();
    private String kept = "";
    private boolean alternate;

    PaneView(VirtualTerminal terminal, ScreenCanvas canvas, Runnable changed) {
        this.terminal = terminal;
        this.canvas = canvas;
        this.changed = changed;
    }

    TerminalLines lines() {
        return TerminalLines.of(terminal);
    }

    /// Number of the line at the top.
    long top() {
        return viewport.top(lines());
    }

    Optional<Selection> selection() {
        return selection;
    }

    void select(Optional<Selection> next) {
        selection = next;
        changed.run();
    }

    /// The selected text; empty if there is none.
    String selectedText() {
        return selection.map(it -> it.text(lines(), canvas.shown().columns())).orElse("");
    }

    /// Remembers the selected text, if there is any: JavaFX offers no primary selection of X11, so
    /// it is this pane's own.
    void keepSelected() {
        String text = selectedText();
        kept = text.isEmpty() ? kept : text;
    }

    /// The text that was selected last, selected still or not; "" if none was.
    String kept() {
        return kept;
    }

    void scrollBy(long count) {
        viewport.scrollBy(count, lines());
        changed.run();
    }

    /// Shows line `index`, counted from the oldest, at the top.
    void scrollFromOldest(long index) {
        TerminalLines lines = lines();
        viewport.scrollTo(lines.first() + index, lines);
        changed.run();
    }

    void reveal(long line) {
        viewport.reveal(line, lines());
        changed.run();
    }

    void toBottom() {
        viewport.follow();
        changed.run();
    }

    /// Line numbers mean something else from now on, as after a resize.
    void renumbered() {
        viewport.follow();
        select(Optional.empty());
    }

    /// Brings the terminal's state of now onto the canvas, with the hits of `search`.
    Place paint(PaneSearch search) {
        TerminalModes modes = terminal.modes();
        TerminalLines lines = lines();
        if (modes.alternateScreen() != alternate) {
            alternate = modes.alternateScreen();
            viewport.follow();
            selection = Optional.empty();
        }
        long top = viewport.top(lines);
        int rows = lines.shot().screen().rows();
        List<Highlight> highlights = new ArrayList<>(search.highlights(top, rows));
        selection.ifPresent(it -> addSelected(it, lines, top, highlights));
        canvas.show(viewport.screen(lines));
        canvas.setCursorLook(modes.cursorShape(), !canvas.isFocused());
        canvas.setHighlights(highlights);
        return new Place(alternate ? 0 : top - lines.first(), viewport.below(lines), rows);
    }

    private static void addSelected(
            Selection selection, TerminalLines lines, long top, List<Highlight> to) {
        int rows = lines.shot().screen().rows();
        for (Span span : selection.spans(lines, lines.shot().screen().columns())) {
            if (span.line() >= top && span.line() < top + rows) {
                int row = (int) (span.line() - top);
                to.add(new Highlight(row, span.from(), span.to(), Highlight.Mark.SELECTED));
            }
        }
    }
}
