package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import java.io.IOException;
import java.util.List;

/// Writes the fields of a [TerminalChange], compactly, since most of a log is made of them:
///
/// - a line is `"text"` when it is one plain run, else an array of runs; a wrapped one is
///   `{"wrapped":[runs]}`;
/// - a run is `"text"` when it is plain and each char fills a cell, `["text",cells]` when it is
///   plain, `["text",fg,bg,flags]` or `["text",fg,bg,flags,cells]` otherwise.
///
/// Lives for one line on one thread.
final class ChangeWriter {
    private final JsonGenerator out;

    ChangeWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(TerminalChange change) throws IOException {
        out.writeNumberField("columns", change.columns());
        out.writeNumberField("rows", change.rows());
        if (change.skipped() > 0) {
            out.writeNumberField("skipped", change.skipped());
        }
        if (!change.scrolled().isEmpty()) {
            out.writeArrayFieldStart("scrolled");
            for (Line line : change.scrolled()) {
                line(line);
            }
            out.writeEndArray();
        }
        if (!change.changed().isEmpty()) {
            out.writeArrayFieldStart("changed");
            for (TerminalChange.Row row : change.changed()) {
                out.writeStartArray();
                out.writeNumber(row.index());
                line(row.line());
                out.writeEndArray();
            }
            out.writeEndArray();
        }
        out.writeArrayFieldStart("cursor");
        out.writeNumber(change.cursor().column());
        out.writeNumber(change.cursor().row());
        out.writeBoolean(change.cursor().visible());
        out.writeEndArray();
    }

    private void line(Line line) throws IOException {
        List<Run> runs = line.runs();
        if (line.wrapped()) {
            out.writeStartObject();
            out.writeFieldName("wrapped");
            runs(runs);
            out.writeEndObject();
        } else if (runs.size() == 1 && plain(runs.getFirst())) {
            out.writeString(runs.getFirst().text());
        } else {
            runs(runs);
        }
    }

    private void runs(List<Run> runs) throws IOException {
        out.writeStartArray();
        for (Run run : runs) {
            run(run);
        }
        out.writeEndArray();
    }

    private void run(Run run) throws IOException {
        if (plain(run)) {
            out.writeString(run.text());
            return;
        }
        Style style = run.style();
        boolean charPerCell = run.cells() == run.text().length();
        out.writeStartArray();
        out.writeString(run.text());
        if (!style.equals(Style.PLAIN)) {
            out.writeNumber(style.fg());
            out.writeNumber(style.bg());
            out.writeNumber(style.flags());
        }
        if (!charPerCell) {
            out.writeNumber(run.cells());
        }
        out.writeEndArray();
    }

    private static boolean plain(Run run) {
        return run.cells() == run.text().length() && run.style().equals(Style.PLAIN);
    }
}
