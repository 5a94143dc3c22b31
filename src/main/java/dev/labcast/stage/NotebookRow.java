package dev.labcast.stage;

import dev.labcast.markup.Mark;
import dev.labcast.markup.MarkupLine;
import dev.labcast.markup.Span;
import dev.labcast.session.Plot;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One notebook line as it is drawn, and what it was drawn from. JavaFX thread.
final class NotebookRow {
    private static final PseudoClass CARET = PseudoClass.getPseudoClass("caret");

    private static final Pattern WORD_WITH_MARK = Pattern.compile("\\S*\\p{M}\\S*");

    /// Everything that the look of a row depends on; equal sources share a row.
    record Source(String line, MarkupLine read, Optional<Plot> plot) {}

    private final Source source;
    private final Region node;
    private final String text;

    NotebookRow(Source source, PlotPictures pictures) {
        this.source = source;
        this.text = DrawnLine.of(source.line());
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
            add(flow, line.substring(at, start), Set.of());
            add(flow, line.substring(start, end), span.marks());
            at = end;
        }
        add(flow, line.substring(at), Set.of());
        if (flow.getChildren().isEmpty()) {
            // A blank line is as high as one with text.
            add(flow, " ", Set.of());
        }
        return flow;
    }

    /// JavaFX 26.0.1 draws a text twice where it wraps it after a combining mark, so words with one
    /// stand alone; most have none once they are composed (Unicode UAX #15, NFC).
    private static void add(TextFlow flow, String part, Set<Mark> marks) {
        String composed = Normalizer.normalize(part, Normalizer.Form.NFC);
        Matcher word = WORD_WITH_MARK.matcher(composed);
        int at = 0;
        while (word.find()) {
            addText(flow, composed.substring(at, word.start()), marks);
            addText(flow, word.group(), marks);
            at = word.end();
        }
        addText(flow, composed.substring(at), marks);
    }

    private static void addText(TextFlow flow, String part, Set<Mark> marks) {
        if (part.isEmpty()) {
            return;
        }
        Text text = new Text(part);
        text.getStyleClass().add("md");
        for (Mark mark : marks) {
            text.getStyleClass().add("mark-" + name(mark));
        }
        flow.getChildren().add(text);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
