package dev.labcast.pane.notebook;

import dev.labcast.markup.Block;
import dev.labcast.markup.MarkupLine;
import dev.labcast.markup.Span;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.reactfx.util.Either;

/// From Markdown to what the rich text library draws. Pure functions; any thread.
final class Styling {

    private Styling() {}

    /// The styles of a line, with the parts of it that the search found, and those that viewers see
    /// masked.
    static StyleSpans<TextStyle> spans(NoteLine line, List<Range> found, List<Range> masked) {
        int length = line.shown().length();
        StyleSpans<TextStyle> marks = marks(length, line.read());
        StyleSpans<TextStyle> words =
                over(marks, length, MarkedWords.in(line.shown()), TextStyle::drawnApart);
        StyleSpans<TextStyle> covered = over(words, length, masked, TextStyle::underMask);
        return over(covered, length, found, TextStyle::whenFound);
    }

    private static StyleSpans<TextStyle> over(
            StyleSpans<TextStyle> below,
            int length,
            List<Range> parts,
            UnaryOperator<TextStyle> change) {
        TextStyle changed = change.apply(TextStyle.PLAIN);
        return parts.isEmpty()
                ? below
                : below.overlay(
                        overlay(length, parts, changed),
                        (style, over) -> over.equals(changed) ? change.apply(style) : style);
    }

    private static StyleSpans<TextStyle> marks(int length, MarkupLine line) {
        StyleSpansBuilder<TextStyle> builder = new StyleSpansBuilder<>(line.spans().size() * 2 + 1);
        int at = 0;
        for (Span span : line.spans()) {
            if (span.start() > at) {
                builder.add(TextStyle.PLAIN, span.start() - at);
            }
            TextStyle style = new TextStyle(span.marks(), false, false, false);
            builder.add(style, span.end() - span.start());
            at = span.end();
        }
        if (at < length || at == 0) {
            builder.add(TextStyle.PLAIN, length - at);
        }
        return builder.create();
    }

    private static StyleSpans<TextStyle> overlay(int length, List<Range> parts, TextStyle changed) {
        StyleSpansBuilder<TextStyle> builder = new StyleSpansBuilder<>(parts.size() * 2 + 1);
        int at = 0;
        for (Range span : parts) {
            builder.add(TextStyle.PLAIN, span.start() - at);
            builder.add(changed, span.end() - span.start());
            at = span.end();
        }
        builder.add(TextStyle.PLAIN, length - at);
        return builder.create();
    }

    static LineStyle lineStyle(MarkupLine line, String shown, LineStyle.Privacy privacy) {
        if (shown.equals(Segments.OBJECT)) {
            return new LineStyle(Block.IMAGE, 0, privacy);
        }
        int depth = line.block() == Block.HEADING ? line.depth() : 0;
        return new LineStyle(line.block(), depth, privacy);
    }

    /// A whole text as a document, styled: many times faster than styling it inside the widget.
    static ReadOnlyStyledDocument<LineStyle, Either<String, PlotSegment>, TextStyle> document(
            NoteLines lines) {
        ReadOnlyStyledDocumentBuilder<LineStyle, Either<String, PlotSegment>, TextStyle> builder =
                new ReadOnlyStyledDocumentBuilder<>(
                        PlotOps.TEXT_AND_PLOTS, LineStyle.PLAIN, lines.size());
        for (int at = 0; at < lines.size(); at++) {
            NoteLine line = lines.get(at);
            builder.addParagraph(
                    Segments.of(line.source()), spans(line, List.of(), List.of()), lines.style(at));
        }
        return builder.build();
    }

    /// Text as it is typed or pasted, without looks; the restyling that follows every edit adds
    /// them.
    static ReadOnlyStyledDocument<LineStyle, Either<String, PlotSegment>, TextStyle> plain(
            String text) {
        List<String> lines = NotebookText.of(text, false).lines();
        ReadOnlyStyledDocumentBuilder<LineStyle, Either<String, PlotSegment>, TextStyle> builder =
                new ReadOnlyStyledDocumentBuilder<>(
                        PlotOps.TEXT_AND_PLOTS, LineStyle.PLAIN, lines.size());
        for (String line : lines) {
            List<Either<String, PlotSegment>> segments = Segments.of(line);
            builder.addParagraph(
                    segments,
                    StyleSpans.singleton(TextStyle.PLAIN, Segments.shown(segments).length()));
        }
        return builder.build();
    }
}
