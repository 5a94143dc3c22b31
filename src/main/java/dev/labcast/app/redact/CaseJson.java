package dev.labcast.app.redact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.guard.Masked;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The lines of `labcast redact --jsonl`, `docs/formats/redact.md`: reads cases, writes what became
/// of them. Any thread.
final class CaseJson {
    static final int COLUMNS = 80;
    static final int ROWS = 24;
    private static final int LARGEST = 1_000;
    private static final long LATEST = 24L * 3_600_000;

    private final JsonMapper json = new JsonMapper();

    Case read(String line) throws BadCase {
        JsonNode node = parsed(line);
        String id = node.path("id").asText();
        if (node.path("text").isTextual()) {
            return new Case.Plain(id, node.path("text").textValue());
        }
        if (!node.path("chunks").isArray()) {
            throw new BadCase("it has neither \"text\" nor \"chunks\"");
        }
        List<Case.Chunk> chunks = new ArrayList<>();
        long before = 0;
        for (JsonNode chunk : node.path("chunks")) {
            long at = chunk.path("at").asLong(-1);
            if (at < before || at > LATEST) {
                throw new BadCase("the chunks' \"at\" must be milliseconds that do not go back");
            }
            before = at;
            chunks.add(new Case.Chunk(at, bytes(chunk.path("b64"))));
        }
        return new Case.Terminal(id, size(node, "cols", COLUMNS), size(node, "rows", ROWS), chunks);
    }

    /// The `id` of a line that may be no case; empty if it has none.
    String idOf(String line) {
        try {
            return parsed(line).path("id").asText();
        } catch (BadCase none) {
            return "";
        }
    }

    private JsonNode parsed(String line) throws BadCase {
        try {
            JsonNode node = json.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException broken) {
            throw new BadCase("it is no JSON");
        }
        throw new BadCase("it is no JSON object");
    }

    private static int size(JsonNode node, String name, int usual) throws BadCase {
        JsonNode given = node.path(name);
        int size = given.asInt(usual);
        boolean number = given.isMissingNode() || given.canConvertToInt();
        if (!number || size < 1 || size > LARGEST) {
            throw new BadCase("\"" + name + "\" must lie between 1 and " + LARGEST);
        }
        return size;
    }

    private static byte[] bytes(JsonNode text) throws BadCase {
        if (!text.isTextual()) {
            throw new BadCase("a chunk has no \"b64\"");
        }
        try {
            return Base64.getDecoder().decode(text.asText());
        } catch (IllegalArgumentException broken) {
            throw new BadCase("a chunk's \"b64\" is no base64");
        }
    }

    /// In one line, without its end; `frames` only where they were wanted.
    String write(Redacted redacted, boolean frames) {
        ObjectNode root = json.createObjectNode();
        root.put("id", redacted.id());
        root.put("text", redacted.text());
        ArrayNode masked = root.putArray("masked");
        for (Masked part : redacted.masked()) {
            masked.addObject()
                    .put("row", part.row())
                    .put("from", part.from())
                    .put("to", part.to())
                    .put("rule", part.rule());
        }
        if (frames) {
            ArrayNode all = root.putArray("frames");
            redacted.frames()
                    .forEach(it -> all.addObject().put("at", it.at()).put("text", it.text()));
        }
        return root.toString();
    }

    /// For a case that could not be judged: nothing of it is given out.
    String refuse(String id, String why) {
        return json.createObjectNode().put("id", id).put("error", why).toString();
    }
}
