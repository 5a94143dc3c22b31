package dev.labcast.pane.notebook;

import dev.labcast.markup.Block;
import dev.labcast.markup.Mark;
import dev.labcast.markup.Span;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.control.IndexRange;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;
import org.reactfx.util.Either;

/// The edits that keys other than letters make; each is one step of undo. JavaFX thread only.
final class Edits {
    private static final Set<Mark> BOXES = Set.of(Mark.BOX_OPEN, Mark.BOX_DONE);

    private final NotebookArea area;

    Edits(NotebookArea area) {
        this.area = area;
    }

    /// Ticks or unticks the task in the caret's line; false if there is none.
    boolean toggleTask() {
        return box(area.getCurrentParagraph()).map(this::toggle).orElse(false);
    }

    /// The same for the box that the character at `position` belongs to.
    boolean toggleTaskAt(int position) {
        int line = area.offsetToPosition(position, Bias.Forward).getMajor();
        return box(line)
                .filter(box -> box.start <= position && position < box.end)
                .map(this::toggle)
                .orElse(false);
    }

    private record Box(int start, int end, boolean done) {}

    private Optional<Box> box(int line) {
        int from = area.getAbsolutePosition(line, 0);
        return area.lines().get(line).read().spans().stream()
                .filter(span -> span.marks().stream().anyMatch(BOXES::contains))
                .map(span -> new Box(from + span.start(), from + span.end(), isDone(span)))
                .findFirst();
    }

    private static boolean isDone(Span span) {
        return span.marks().contains(Mark.BOX_DONE);
    }

    private boolean toggle(Box box) {
        IndexRange selection = area.getSelection();
        area.replaceText(box.start + 1, box.start + 2, box.done ? " " : "x");
        area.selectRange(selection.getStart(), selection.getEnd());
        return true;
    }

    /// Puts `sign` on both sides of the selection, or takes it away if it is there.
    boolean wrap(String sign) {
        int start = area.getSelection().getStart();
        int end = area.getSelection().getEnd();
        int length = sign.length();
        boolean wrapped =
                start >= length
                        && end + length <= area.getLength()
                        && area.getText(start - length, start).equals(sign)
                        && area.getText(end, end + length).equals(sign);
        String text = area.getText(start, end);
        if (wrapped) {
            area.replace(start - length, end + length, area.subDocument(start, end));
            area.selectRange(start - length, end - length);
        } else if (!text.contains("\n")) {
            area.replaceText(start, end, sign + text + sign);
            area.selectRange(start + length, end + length);
        }
        return true;
    }

    /// Enter: goes on with a list or quotation, or ends it when its last item is empty. False if
    /// the caret is in neither, so that the key does what it always does.
    boolean newLine() {
        int line = area.getCurrentParagraph();
        String text = area.lines().get(line).shown();
        Optional<String> next = ListLine.continuation(text);
        boolean plain =
                area.lines().get(line).before().isOpen() || area.getSelection().getLength() > 0;
        if (plain
                || next.isEmpty()
                || area.getCaretColumn() < Math.min(text.length(), next.get().strip().length())) {
            return false;
        }
        if (ListLine.isBare(text)) {
            area.replaceText(line, 0, line, text.length(), "");
        } else {
            area.insertText(area.getCaretPosition(), "\n" + next.get());
            area.requestFollowCaret();
        }
        return true;
    }

    /// Tab: indents the items of the selection; elsewhere it is four spaces.
    boolean indent() {
        if (!inList() && !severalLines()) {
            area.replaceSelection("    ");
            return true;
        }
        return eachLine(line -> 0, ListLine.INDENT);
    }

    /// Shift+Tab.
    boolean outdent() {
        return eachLine(line -> ListLine.outdent(area.lines().get(line).shown()), "");
    }

    private boolean inList() {
        Block block = area.lines().get(area.getCurrentParagraph()).read().block();
        return block == Block.ITEM || block == Block.TASK;
    }

    private boolean severalLines() {
        return area.getSelectedText().contains("\n");
    }

    /// Puts `lead` in the place of the first `removed` characters of each line of the selection, as
    /// one edit. The selection stays on the same letters.
    private boolean eachLine(IntUnaryOperator removed, String lead) {
        Position anchor = area.offsetToPosition(area.getAnchor(), Bias.Backward);
        Position caret = area.offsetToPosition(area.getCaretPosition(), Bias.Backward);
        int first = Math.min(anchor.getMajor(), caret.getMajor());
        int last = Math.max(anchor.getMajor(), caret.getMajor());
        int[] lengths = IntStream.rangeClosed(first, last).map(removed).toArray();
        MultiChangeBuilder<LineStyle, Either<String, PlotSegment>, TextStyle> edit =
                area.createMultiChange(lengths.length);
        for (int line = first; line <= last; line++) {
            int from = area.getAbsolutePosition(line, 0);
            if (!lead.isEmpty() || lengths[line - first] > 0) {
                edit.replaceText(from, from + lengths[line - first], lead);
            }
        }
        if (edit.hasChanges()) {
            edit.commit();
            area.selectRange(
                    anchor.getMajor(),
                    moved(anchor, lead, lengths[anchor.getMajor() - first]),
                    caret.getMajor(),
                    moved(caret, lead, lengths[caret.getMajor() - first]));
        }
        return true;
    }

    private static int moved(Position place, String lead, int removed) {
        return Math.max(0, place.getMinor() + lead.length() - removed);
    }

    /// Puts `source` (Markdown) on lines of its own: in the caret's line if that is blank, else
    /// after it. The caret ends behind it.
    void ownLines(String source) {
        int line = area.getCurrentParagraph();
        int length = area.getParagraphLength(line);
        boolean blank = area.lines().get(line).shown().isBlank();
        int from = area.getAbsolutePosition(line, blank ? 0 : length);
        area.selectRange(from, area.getAbsolutePosition(line, length));
        area.put(blank ? source : "\n" + source);
        area.requestFollowCaret();
    }

    /// The same in or after line `line` (from 0), wherever the caret is: it stays with the letters
    /// beside it, and in a blank line comes to stand behind `source`.
    void ownLinesAt(int line, String source) {
        int length = area.getParagraphLength(line);
        boolean blank = area.lines().get(line).shown().isBlank();
        int from = area.getAbsolutePosition(line, blank ? 0 : length);
        int to = area.getAbsolutePosition(line, length);
        var put = Styling.plain(blank ? source : "\n" + source);
        IntUnaryOperator moved =
                at ->
                        at < from || (at == from && !blank)
                                ? at
                                : from + put.length() + Math.max(0, at - to);
        int anchor = moved.applyAsInt(area.getAnchor());
        int caret = moved.applyAsInt(area.getCaretPosition());
        // A step of undo of its own, though it may touch what is being typed.
        area.getUndoManager().preventMerge();
        area.replace(from, to, put);
        area.getUndoManager().preventMerge();
        area.selectRange(anchor, caret);
    }
}
