package dev.labcast.pane.notebook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.RichTextChange;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManager;
import org.fxmisc.undo.UndoManagerFactory;
import org.reactfx.SuspendableYes;
import org.reactfx.util.Either;

/// Which edits one undo takes back together: letters typed or deleted one after the other. A new
/// step begins at a new line, after a pause, where the caret jumped, between typing and deleting,
/// and at whatever changes more than a letter at once. Used by [NotebookArea] on the JavaFX thread.
final class UndoSteps {
    private static final Duration PAUSE = Duration.ofMillis(700);

    /// UTF-16 chars; an emoji is two.
    private static final int ONE_LETTER = 2;

    private final NotebookArea area;
    private int caretExpected;

    private UndoSteps(NotebookArea area) {
        this.area = area;
    }

    /// Gives `area` its undo history, which does not listen while `undoable` is suspended.
    static UndoSteps install(NotebookArea area, SuspendableYes undoable) {
        // A change of looks alone is none: they follow from the text.
        RichTextChange.skipStyleComparison(true);
        UndoManager<List<RichTextChange<LineStyle, Either<String, PlotSegment>, TextStyle>>>
                history =
                        UndoManagerFactory.unlimitedHistoryMultiChangeUM(
                                area.multiRichChanges().conditionOn(undoable),
                                RichTextChange::invert,
                                UndoUtils.applyMultiRichTextChange(area),
                                UndoSteps::merged,
                                RichTextChange::isIdentity,
                                PAUSE);
        area.setUndoManager(history);
        UndoSteps steps = new UndoSteps(area);
        area.multiRichChanges().conditionOn(undoable).subscribe(steps::expect);
        area.caretPositionProperty().addListener((_, _, now) -> steps.caretAt(now));
        return steps;
    }

    /// Runs `edit` as a step of its own.
    void alone(Runnable edit) {
        area.getUndoManager().preventMerge();
        edit.run();
        area.getUndoManager().preventMerge();
    }

    private void expect(
            List<RichTextChange<LineStyle, Either<String, PlotSegment>, TextStyle>> changes) {
        caretExpected = changes.getLast().getInsertionEnd();
    }

    private void caretAt(int position) {
        if (position != caretExpected) {
            area.getUndoManager().preventMerge();
        }
    }

    private static Optional<RichTextChange<LineStyle, Either<String, PlotSegment>, TextStyle>>
            merged(
                    RichTextChange<LineStyle, Either<String, PlotSegment>, TextStyle> step,
                    RichTextChange<LineStyle, Either<String, PlotSegment>, TextStyle> next) {
        boolean deleting = step.getInserted().length() == 0;
        boolean goesOn =
                deleting
                        ? next.getInserted().length() == 0 && isLetter(next.getRemoved())
                        : next.getRemoved().length() == 0
                                && isLetter(next.getInserted())
                                && next.getPosition() == step.getInsertionEnd();
        return goesOn ? step.mergeWith(next) : Optional.empty();
    }

    private static boolean isLetter(StyledDocument<?, ?, ?> text) {
        return text.length() > 0 && text.length() <= ONE_LETTER && text.getParagraphs().size() == 1;
    }
}
