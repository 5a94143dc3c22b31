package dev.labcast.web.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.web.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// What `state.js` does with messages, in Java: the document of a snapshot, and how a change leads
/// on from it.
final class Client {
    private static final JsonMapper JSON = new JsonMapper();

    private long rev = -1;
    private ObjectNode document = JSON.createObjectNode();

    static ObjectNode read(Message message) {
        try {
            return (ObjectNode) JSON.readTree(message.json());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    ObjectNode document() {
        return document;
    }

    void take(Message message) {
        if (message.rev() <= rev) {
            return;
        }
        rev = message.rev();
        ObjectNode told = read(message);
        if (message.kind().equals("snapshot")) {
            document = told;
            return;
        }
        told.properties().forEach(field -> apply(field.getKey(), field.getValue()));
    }

    private void apply(String key, JsonNode value) {
        switch (key) {
            case "painted" -> paint((ObjectNode) document.get("terminal"), value);
            case "spliced" -> splice((ObjectNode) document.get("notebook"), value);
            case "plotted" -> plot((ObjectNode) document.get("plots"), value);
            default -> {
                if (value.isNull()) {
                    document.remove(key);
                } else {
                    document.set(key, value);
                }
            }
        }
    }

    private static void paint(ObjectNode terminal, JsonNode painted) {
        ArrayNode screen = (ArrayNode) terminal.get("screen");
        painted.get("lines").forEach(row -> screen.set(row.get(0).intValue(), row.get(1)));
        terminal.set("cursor", painted.get("cursor"));
        terminal.set("skipped", painted.get("skipped"));
        int end = terminal.get("scrolled").intValue();
        List<JsonNode> lines = new ArrayList<>();
        if (painted.get("from").intValue() == end) {
            terminal.get("scrollback").forEach(lines::add);
        }
        painted.get("scrollback").forEach(lines::add);
        int kept = Math.min(lines.size(), TerminalJson.TAIL);
        int scrolled = painted.get("scrolled").intValue();
        terminal.put("scrolled", scrolled);
        terminal.put("from", scrolled - kept);
        terminal.putArray("scrollback").addAll(lines.subList(lines.size() - kept, lines.size()));
    }

    private static void splice(ObjectNode notebook, JsonNode spliced) {
        for (String fact : List.of("name", "count", "blank", "caret")) {
            notebook.set(fact, spliced.get(fact));
        }
        ArrayNode rows = (ArrayNode) notebook.get("rows");
        int at = spliced.get("at").intValue();
        for (int left = spliced.get("removed").intValue(); left > 0; left--) {
            rows.remove(at);
        }
        for (JsonNode row : spliced.get("rows")) {
            rows.insert(at++, row);
        }
    }

    private static void plot(ObjectNode plots, JsonNode plotted) {
        plots.set("count", plotted.get("count"));
        plots.remove("pinned");
        if (plotted.has("pinned")) {
            plots.set("pinned", plotted.get("pinned"));
        }
        ArrayNode newest = (ArrayNode) plots.get("newest");
        plotted.get("newest").forEach(newest::add);
        while (newest.size() > PlotPart.MOST) {
            newest.remove(0);
        }
    }
}
