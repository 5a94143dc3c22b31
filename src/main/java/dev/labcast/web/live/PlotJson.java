package dev.labcast.web.live;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.labcast.session.Plot;
import java.io.IOException;
import java.util.List;

/// Writes a [PlotPart] and changes to it (`docs/formats/live.md`). Any thread.
final class PlotJson {
    private static final int LONGEST = 2_000;

    private PlotJson() {}

    static void whole(JsonGenerator out, PlotPart part) throws IOException {
        out.writeObjectFieldStart("plots");
        write(out, part, part.newest());
        out.writeEndObject();
    }

    /// Whether [#change] can tell it.
    static boolean isChange(PlotPart before, PlotPart after) {
        int more = after.count() - before.count();
        return more >= 0 && more <= after.newest().size();
    }

    static void change(JsonGenerator out, PlotPart before, PlotPart after) throws IOException {
        List<Plot> newest = after.newest();
        int more = after.count() - before.count();
        out.writeObjectFieldStart("plotted");
        write(out, after, newest.subList(newest.size() - more, newest.size()));
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, PlotPart part, List<Plot> plots)
            throws IOException {
        out.writeNumberField("count", part.count());
        if (part.pinned().isPresent()) {
            out.writeFieldName("pinned");
            plot(out, part.pinned().get());
        }
        out.writeArrayFieldStart("newest");
        for (Plot plot : plots) {
            plot(out, plot);
        }
        out.writeEndArray();
    }

    static void plot(JsonGenerator out, Plot plot) throws IOException {
        out.writeStartObject();
        out.writeNumberField("number", plot.number());
        out.writeStringField("name", Json.cut(plot.name(), LONGEST));
        out.writeStringField("origin", Json.cut(plot.origin(), LONGEST));
        out.writeNumberField("width", plot.width());
        out.writeNumberField("height", plot.height());
        out.writeEndObject();
    }
}
