package dev.labcast.pane.notebook;

import java.util.Optional;
import org.fxmisc.richtext.model.NodeSegmentOpsBase;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.TextOps;
import org.reactfx.util.Either;

/// Tells the rich text library that a plot is one character long (U+FFFC, Unicode's object
/// replacement character), and how text and plots go together.
final class PlotOps extends NodeSegmentOpsBase<PlotSegment, TextStyle> {
    /// What is left of a plot when it is cut out; never part of a text.
    private static final PlotSegment EMPTY = new PlotSegment("", PlotSegment.FOLDER);

    static final TextOps<Either<String, PlotSegment>, TextStyle> TEXT_AND_PLOTS =
            SegmentOps.<TextStyle>styledTextOps()
                    ._or(new PlotOps(), (text, plot) -> Optional.empty());

    private PlotOps() {
        super(EMPTY);
    }

    @Override
    public int length(PlotSegment plot) {
        return plot.equals(EMPTY) ? 0 : 1;
    }
}
