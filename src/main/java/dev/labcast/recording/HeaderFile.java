package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.session.Activity;
import dev.labcast.session.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// `session.json` (`docs/formats/session.md`). Written when a session begins and whenever its media
/// change, always as a whole. Any thread.
final class HeaderFile {

    /// `session.json` is there but does not say what it should; the message ends a sentence.
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String why) {
            super(why);
        }
    }

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path file;

    HeaderFile(Path file) {
        this.file = file;
    }

    void write(SessionHeader header) throws IOException {
        WholeFile.write(file, bytes(header));
    }

    /// What the file holds for `header`.
    byte[] bytes(SessionHeader header) throws IOException {
        ObjectNode root = json.createObjectNode();
        root.put("version", SessionHeader.VERSION);
        root.put("id", header.id());
        root.put("title", header.title());
        root.put("startedAt", header.startedAt().toString());
        root.put("labcast", header.labcast());
        ArrayNode activities = root.putArray("activities");
        for (Activity activity : header.vocabulary().activities()) {
            ObjectNode node = activities.addObject();
            node.put("id", activity.id());
            node.put("name", activity.name());
            node.put("key", activity.key());
            node.put("colour", activity.colour());
        }
        MediaJson.write(header.media(), root.putArray("media"));
        return json.writeValueAsBytes(root);
    }

    SessionHeader read() throws IOException, UnusableException {
        try {
            return header(json.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException notJson) {
            throw new UnusableException("it is not JSON");
        } catch (DateTimeParseException notATime) {
            throw new UnusableException("its 'startedAt' is not a time");
        } catch (IllegalArgumentException badPart) {
            throw new UnusableException(String.valueOf(badPart.getMessage()));
        }
    }

    private static SessionHeader header(JsonNode root) throws UnusableException {
        int version = root.path("version").asInt(0);
        if (version < 1) {
            throw new UnusableException("it has no 'version'");
        }
        if (version > SessionHeader.VERSION) {
            throw new UnusableException(
                    "a newer Labcast wrote it, in format version " + version + "; update Labcast");
        }
        List<Activity> activities = new ArrayList<>();
        for (JsonNode node : root.path("activities")) {
            activities.add(
                    new Activity(
                            text(node, "id"),
                            text(node, "name"),
                            text(node, "key"),
                            text(node, "colour")));
        }
        return new SessionHeader(
                text(root, "id"),
                text(root, "title"),
                Instant.parse(text(root, "startedAt")),
                new Vocabulary(activities),
                text(root, "labcast"),
                MediaJson.read(root.path("media")));
    }

    private static String text(JsonNode node, String field) throws UnusableException {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new UnusableException("it has no text '" + field + "'");
        }
        return value.textValue();
    }
}
