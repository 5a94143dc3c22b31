package dev.labcast.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.labcast.recording.EventJson;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionHeader;
import dev.labcast.session.Activity;
import dev.labcast.session.Entry;
import dev.labcast.session.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What stands in a session's log and header and is no part of the session as it is read: lines
/// that are damaged or of a newer Labcast, fields that nobody knows. It is passed on with the
/// folder. One thread.
final class UnreadParts {
    private final Recovered session;

    UnreadParts(Recovered session) {
        this.session = session;
    }

    List<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        List<SeenText> lines = lines();
        if (!lines.isEmpty()) {
            documents.add(new Document(lines));
        }
        List<SeenText> fields = fields();
        if (!fields.isEmpty()) {
            documents.add(new Document(fields));
        }
        return documents;
    }

    /// The log's lines that are not, byte for byte, what would be written of the entries read.
    List<SeenText> lines() throws IOException {
        Path log = session.folder().events();
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        EventJson json = new EventJson();
        Set<String> read = new HashSet<>();
        for (Entry entry : session.entries()) {
            read.add(new String(json.line(entry), UTF_8));
        }
        List<SeenText> lines = new ArrayList<>();
        int number = 0;
        for (String line : new String(Files.readAllBytes(log), UTF_8).split("\n", -1)) {
            number++;
            if (!line.isBlank() && !read.contains(line + "\n")) {
                lines.add(
                        new SeenText(
                                MarkedUp.plain("events.json", line),
                                Place.in(log.getFileName().toString(), number)));
            }
        }
        return lines;
    }

    private List<SeenText> fields() throws IOException {
        Path file = session.folder().header();
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        SessionHeader header = session.header();
        Set<String> known = new HashSet<>(List.of(header.id(), header.title(), header.labcast()));
        header.vocabulary().activities().stream().map(Activity::name).forEach(known::add);
        header.media().stream().map(Recording::file).forEach(known::add);
        List<SeenText> fields = new ArrayList<>();
        try {
            unknown(new ObjectMapper().readTree(file.toFile()), known, fields);
        } catch (JsonProcessingException broken) {
            fields.add(new SeenText(Files.readString(file), Place.in("session.json")));
        }
        return fields;
    }

    private static void unknown(JsonNode node, Set<String> known, List<SeenText> fields) {
        if (node.isTextual() && !known.contains(node.textValue())) {
            for (String line : node.textValue().split("\n", -1)) {
                fields.add(new SeenText(line, Place.in("session.json")));
            }
        }
        node.forEach(it -> unknown(it, known, fields));
    }
}
