package dev.labcast.stage;

import dev.labcast.markup.Mark;
import dev.labcast.markup.MarkupLine;
import dev.labcast.markup.Span;
import dev.labcast.session.Plot;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One notebook line as it is drawn, and what it was drawn from. JavaFX thread.
final class NotebookRow {
    private static final PseudoClass CARET = PseudoClass.getPseudoClass("caret");

    /// More of a line than fits on any stage is not laid out (UTF-16 units).
    private static final int LONGEST = 2_000;

    /// Everything that the look of a row depends on; equal sources share a row.
    record Source(String line, MarkupLine read, Optional<Plot> plot) {}

    private final Source source;
    private final Region node;
    private final String text;

    NotebookRow(Source source, PlotPictures pictures) {
        this.source = source;
        this.text = cut(source.line());
        this.node =
                source.plot()
                        .<Region>map(plot -> new PlotLine(plot, pictures))
                        .orElseGet(() -> flow(text, source.read()));
        node.getStyleClass().addAll("row", "block-" + name(source.read().block()));
        node.getStyleClass().add("depth-" + source.read().depth());
    }

    Source source() {
        return source;
    }

    Region node() {
        return node;
    }

    String text() {
        return text;
    }

    void caret(boolean here) {
        node.pseudoClassStateChanged(CARET, here);
    }

    private static TextFlow flow(String line, MarkupLine read) {
        TextFlow flow = new TextFlow();
        int at = 0;
        for (Span span : read.spans()) {
            int start = Math.min(span.start(), line.length());
            int end = Math.min(span.end(), line.length());
            add(flow, line.substring(at, start));
            Text part = add(flow, line.substring(start, end));
            for (Mark mark : span.marks()) {
                part.getStyleClass().add("mark-" + name(mark));
            }
            at = end;
        }
        add(flow, line.substring(at));
        if (flow.getChildren().isEmpty()) {
            // A blank line is as high as one with text.
            add(flow, " ");
        }
        return flow;
    }

    private static Text add(TextFlow flow, String part) {
        Text text = new Text(part);
        text.getStyleClass().add("md");
        if (!part.isEmpty()) {
            flow.getChildren().add(text);
        }
        return text;
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
