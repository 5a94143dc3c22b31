package dev.labcast.web.live;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.labcast.markup.Mark;
import dev.labcast.markup.Span;
import java.io.IOException;
import java.util.List;

/// Writes a [NotePart] and changes to it (`docs/formats/live.md`). Any thread.
final class NoteJson {
    private NoteJson() {}

    static void whole(JsonGenerator out, NotePart part) throws IOException {
        out.writeObjectFieldStart("notebook");
        facts(out, part);
        out.writeNumberField("first", part.first());
        rows(out, part.rows());
        out.writeEndObject();
    }

    /// Whether [#change] can tell it.
    static boolean isChange(NotePart before, NotePart after) {
        return before.first() == after.first();
    }

    static void change(JsonGenerator out, NotePart before, NotePart after) throws IOException {
        List<NoteRow> old = before.rows();
        List<NoteRow> rows = after.rows();
        int shorter = Math.min(old.size(), rows.size());
        int head = 0;
        while (head < shorter && same(old.get(head), rows.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && same(old.get(old.size() - 1 - tail), rows.get(rows.size() - 1 - tail))) {
            tail++;
        }
        out.writeObjectFieldStart("spliced");
        facts(out, after);
        out.writeNumberField("at", head);
        out.writeNumberField("removed", old.size() - head - tail);
        rows(out, rows.subList(head, rows.size() - tail));
        out.writeEndObject();
    }

    private static boolean same(NoteRow a, NoteRow b) {
        return a == b || a.equals(b);
    }

    static void rows(JsonGenerator out, List<NoteRow> rows) throws IOException {
        out.writeArrayFieldStart("rows");
        for (NoteRow row : rows) {
            row(out, row);
        }
        out.writeEndArray();
    }

    private static void facts(JsonGenerator out, NotePart part) throws IOException {
        out.writeStringField("name", part.name());
        out.writeNumberField("count", part.count());
        out.writeBooleanField("blank", part.blank());
        out.writeNumberField("caret", part.caret());
    }

    private static void row(JsonGenerator out, NoteRow row) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", row.text());
        out.writeStringField("block", HeadJson.word(row.read().block()));
        out.writeNumberField("depth", row.read().depth());
        out.writeArrayFieldStart("spans");
        for (Span span : row.read().spans()) {
            span(out, span, row.text().length());
        }
        out.writeEndArray();
        if (row.plot().isPresent()) {
            out.writeFieldName("plot");
            PlotJson.plot(out, row.plot().get());
        }
        out.writeEndObject();
    }

    /// Marks in the order of their declaration, so that the same reading gives the same message.
    private static void span(JsonGenerator out, Span span, int length) throws IOException {
        if (span.start() >= length) {
            return;
        }
        out.writeStartArray();
        out.writeNumber(span.start());
        out.writeNumber(Math.min(span.end(), length));
        for (Mark mark : Mark.values()) {
            if (span.marks().contains(mark)) {
                out.writeString(HeadJson.word(mark));
            }
        }
        out.writeEndArray();
    }
}
