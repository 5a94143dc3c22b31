package dev.labcast.pane.notebook;

import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.reactfx.util.Either;

/// A text made ready for the widget, off the JavaFX thread: its lines, and the document of them.
/// Handed from one thread to the other, never shared.
record Loaded(
        NoteLines lines,
        ReadOnlyStyledDocument<LineStyle, Either<String, PlotSegment>, TextStyle> document) {

    static Loaded of(NotebookText text) {
        NoteLines lines = new NoteLines(text);
        return new Loaded(lines, Styling.document(lines));
    }
}
