package dev.labcast.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.session.Recording;
import dev.labcast.session.Take;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The list `media` of `session.json`. Any thread.
final class MediaJson {
    private MediaJson() {}

    static void write(List<Recording> media, ArrayNode into) {
        for (Recording recording : media) {
            ObjectNode node = into.addObject();
            node.put("path", recording.file());
            node.put("startMillis", recording.startMillis());
            node.put("errorMillis", recording.errorMillis());
            ArrayNode takes = node.putArray("takes");
            for (Take take : recording.takes()) {
                ObjectNode each = takes.addObject();
                each.put("from", take.from());
                take.until().ifPresent(end -> each.put("until", end));
                each.put("mediaFrom", take.mediaFrom());
            }
        }
    }

    /// `startMillis` is not read: the takes say it.
    static List<Recording> read(JsonNode list) throws HeaderFile.UnusableException {
        List<Recording> media = new ArrayList<>();
        for (JsonNode node : list) {
            if (!node.path("path").isTextual()) {
                throw new HeaderFile.UnusableException("one of its media has no text 'path'");
            }
            List<Take> takes = new ArrayList<>();
            for (JsonNode take : node.path("takes")) {
                takes.add(
                        new Take(
                                number(take, "from"),
                                take.has("until")
                                        ? OptionalLong.of(number(take, "until"))
                                        : OptionalLong.empty(),
                                number(take, "mediaFrom")));
            }
            media.add(
                    new Recording(
                            node.path("path").textValue(), number(node, "errorMillis"), takes));
        }
        return media;
    }

    private static long number(JsonNode node, String field) throws HeaderFile.UnusableException {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new HeaderFile.UnusableException(
                    "one of its media has no whole number '" + field + "'");
        }
        return value.longValue();
    }
}
