package dev.labcast.web.live;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.labcast.session.Cursor;
import dev.labcast.session.History;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.Style;
import dev.labcast.session.Terminal;
import java.io.IOException;

/// Writes a [Terminal] and changes to it (`docs/formats/live.md`). Any thread.
final class TerminalJson {
    /// Scrolled lines that a snapshot holds; older ones are read from the scroll-back.
    static final int TAIL = 200;

    /// Scrolled lines that a change holds; of more, only the newest.
    static final int MOST_SCROLLED = 400;

    private TerminalJson() {}

    static void whole(JsonGenerator out, Terminal terminal) throws IOException {
        Screen screen = terminal.screen();
        out.writeObjectFieldStart("terminal");
        out.writeNumberField("columns", screen.columns());
        out.writeNumberField("rows", screen.rows());
        cursor(out, screen.cursor());
        out.writeArrayFieldStart("screen");
        for (Line line : screen.lines()) {
            line(out, line);
        }
        out.writeEndArray();
        scrolled(out, terminal, terminal.scrollback().size() - TAIL);
        out.writeEndObject();
    }

    /// Whether [#change] can tell it.
    static boolean isChange(Terminal before, Terminal after) {
        return before.screen().columns() == after.screen().columns()
                && before.screen().rows() == after.screen().rows()
                && before.scrollback().size() <= after.scrollback().size();
    }

    static void change(JsonGenerator out, Terminal before, Terminal after) throws IOException {
        out.writeObjectFieldStart("painted");
        cursor(out, after.screen().cursor());
        out.writeArrayFieldStart("lines");
        for (int row = 0; row < after.screen().rows(); row++) {
            Line line = after.screen().lines().get(row);
            Line old = before.screen().lines().get(row);
            if (line != old && !line.equals(old)) {
                out.writeStartArray();
                out.writeNumber(row);
                line(out, line);
                out.writeEndArray();
            }
        }
        out.writeEndArray();
        int size = after.scrollback().size();
        scrolled(out, after, Math.max(before.scrollback().size(), size - MOST_SCROLLED));
        out.writeEndObject();
    }

    /// The lines from `from` on that scrolled away, and how many there are.
    private static void scrolled(JsonGenerator out, Terminal terminal, int from)
            throws IOException {
        out.writeNumberField("skipped", terminal.skipped());
        out.writeNumberField("scrolled", terminal.scrollback().size());
        lines(out, terminal.scrollback(), Math.max(0, from), terminal.scrollback().size());
    }

    static void lines(JsonGenerator out, History<Line> lines, int from, int end)
            throws IOException {
        out.writeNumberField("from", from);
        out.writeArrayFieldStart("scrollback");
        for (int i = from; i < end; i++) {
            line(out, lines.get(i));
        }
        out.writeEndArray();
    }

    private static void cursor(JsonGenerator out, Cursor cursor) throws IOException {
        out.writeArrayFieldStart("cursor");
        out.writeNumber(cursor.column());
        out.writeNumber(cursor.row());
        out.writeNumber(cursor.visible() ? 1 : 0);
        out.writeEndArray();
    }

    private static void line(JsonGenerator out, Line line) throws IOException {
        out.writeStartArray();
        for (Run run : line.runs()) {
            run(out, run);
        }
        if (line.wrapped()) {
            out.writeNumber(1);
        }
        out.writeEndArray();
    }

    private static void run(JsonGenerator out, Run run) throws IOException {
        Style style = run.style();
        int width = run.divisible() ? 0 : run.cells();
        if (width == 0 && style.equals(Style.PLAIN)) {
            out.writeString(run.text());
            return;
        }
        out.writeStartArray();
        out.writeString(run.text());
        out.writeNumber(width);
        out.writeNumber(style.fg());
        out.writeNumber(style.bg());
        out.writeNumber(style.flags());
        out.writeEndArray();
    }
}
