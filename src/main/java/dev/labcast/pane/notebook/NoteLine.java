package dev.labcast.pane.notebook;

import dev.labcast.markup.Fence;
import dev.labcast.markup.MarkupLine;
import java.util.List;
import org.reactfx.util.Either;

/// A line of the notebook beside its paragraph in the widget: its Markdown `source`, as `shown`
/// (each plot one character), the fence it lies in, what it does to the privacy around it, and how
/// it ends in the file when another line follows (`\n`, `\r\n` or `\r`). Immutable.
record NoteLine(String source, String shown, Fence before, PrivateLines.Effect effect, String end) {

    static NoteLine of(List<Either<String, PlotSegment>> segments, Fence before, String end) {
        String source = Segments.source(segments);
        return of(source, Segments.shown(segments), before, end);
    }

    private static NoteLine of(String source, String shown, Fence before, String end) {
        return new NoteLine(source, shown, before, PrivateLines.effect(source, before), end);
    }

    NoteLine in(Fence fence) {
        return of(source, shown, fence, end);
    }

    MarkupLine read() {
        return MarkupLine.of(shown, before);
    }

    Fence after() {
        return MarkupLine.after(shown, before);
    }
}
