package dev.labcast.web.live;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.labcast.session.Pane;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Writes a [Head] (`docs/formats/live.md`). Any thread.
final class HeadJson {
    private static final int LONGEST = 500;

    private final Vocabulary vocabulary;

    HeadJson(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void write(JsonGenerator out, Head head) throws IOException {
        out.writeObjectFieldStart("head");
        out.writeStringField("title", Json.cut(head.title(), LONGEST));
        out.writeBooleanField("closed", head.closed());
        out.writeStringField("scene", word(head.scene()));
        out.writeArrayFieldStart("panes");
        for (Pane pane : Pane.values()) {
            if (head.panes().contains(pane)) {
                out.writeString(word(pane));
            }
        }
        out.writeEndArray();
        if (head.activity().isPresent()) {
            activity(out, head.activity().get());
        }
        if (head.segment().isPresent()) {
            out.writeFieldName("segment");
            segment(out, head.segment().get());
        }
        out.writeArrayFieldStart("earlier");
        for (Segment segment : head.earlier()) {
            segment(out, segment);
        }
        out.writeEndArray();
        marks(out, head.marks());
        out.writeEndObject();
    }

    private void activity(JsonGenerator out, String id) throws IOException {
        out.writeObjectFieldStart("activity");
        out.writeStringField("name", vocabulary.nameOf(id));
        if (vocabulary.find(id).isPresent()) {
            out.writeStringField("colour", vocabulary.find(id).get().colour());
        }
        out.writeEndObject();
    }

    private void segment(JsonGenerator out, Segment segment) throws IOException {
        out.writeStartObject();
        activity(out, segment.activity());
        out.writeStringField("title", Json.cut(segment.title(), LONGEST));
        out.writeNumberField("start", segment.start());
        if (!segment.open()) {
            out.writeNumberField("end", segment.end().getAsLong());
        }
        out.writeEndObject();
    }

    private static void marks(JsonGenerator out, List<SessionEvent.MarkSet> marks)
            throws IOException {
        out.writeArrayFieldStart("marks");
        for (SessionEvent.MarkSet mark : marks) {
            out.writeStartObject();
            out.writeNumberField("at", mark.at());
            out.writeStringField("label", Json.cut(mark.label(), LONGEST));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
