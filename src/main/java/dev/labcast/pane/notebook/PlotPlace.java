package dev.labcast.pane.notebook;

import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.reactfx.Subscription;

/// The line the caret was in when a plot was asked for, kept while the plot is copied and the
/// person types on: it moves with the edits around it. Made by [NotebookPane#placeForPlot]; used
/// once, by [#insert] or [#close]. JavaFX thread only.
public final class PlotPlace implements AutoCloseable {
    private final NotebookArea area;
    private final Edits edits;
    private final Subscription following;
    private int offset;

    PlotPlace(NotebookArea area, Edits edits) {
        this.area = area;
        this.edits = edits;
        this.offset = area.getCaretPosition();
        this.following =
                area.multiPlainChanges().subscribe(changes -> changes.forEach(this::follow));
    }

    /// Puts `plot` on a line of its own: in this line if it is blank, else after it. The caret
    /// stays where the person types.
    public void insert(PlotSegment plot) {
        close();
        int line = area.offsetToPosition(offset, Bias.Forward).getMajor();
        edits.ownLinesAt(line, plot.markdown() + "\n");
    }

    /// No plot will come.
    @Override
    public void close() {
        following.unsubscribe();
    }

    /// What is put in right here comes behind, so that a line begun by Enter is not this one.
    private void follow(PlainTextChange change) {
        if (change.getPosition() < offset) {
            offset =
                    change.getRemovalEnd() <= offset
                            ? offset + change.getInsertionEnd() - change.getRemovalEnd()
                            : Math.min(offset, change.getInsertionEnd());
        }
    }
}
