package dev.labcast.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// `audit.json` in a session's folder (`docs/formats/audit.md`). Any thread, one at a time.
public final class AuditFile {
    public static final String NAME = "audit.json";

    private static final int VERSION = 1;

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path file;

    public AuditFile(SessionFolder folder) {
        file = folder.path().resolve(NAME);
    }

    /// Fails with a sentence when the file is there and cannot be used: nobody's waiver is passed
    /// over in silence.
    public AuditRecord read() throws IOException {
        if (!Files.exists(file)) {
            return AuditRecord.NONE;
        }
        try {
            JsonNode root = json.readTree(Files.readAllBytes(file));
            if (root.path("version").asInt() != VERSION) {
                throw new IOException(NAME + " is of another version of Labcast");
            }
            List<Waiver> waivers = new ArrayList<>();
            for (JsonNode node : root.path("waivers")) {
                waivers.add(
                        new Waiver(
                                text(node, "finding"),
                                text(node, "reason"),
                                text(node, "author"),
                                Instant.parse(text(node, "at"))));
            }
            return new AuditRecord(waivers, manifest(root.path("signed")));
        } catch (JsonProcessingException | DateTimeException unusable) {
            throw new IOException(NAME + " cannot be read; delete it and waive again", unusable);
        }
    }

    private static Optional<Manifest> manifest(JsonNode node) throws IOException {
        if (!node.isObject()) {
            return Optional.empty();
        }
        SortedMap<String, String> files = new TreeMap<>();
        node.path("files")
                .properties()
                .forEach(it -> files.put(it.getKey(), it.getValue().asText()));
        return Optional.of(new Manifest(text(node, "by"), Instant.parse(text(node, "at")), files));
    }

    private static String text(JsonNode node, String field) throws IOException {
        if (!node.path(field).isTextual()) {
            throw new IOException(NAME + " has no text '" + field + "' where one belongs");
        }
        return node.path(field).textValue();
    }

    void write(AuditRecord record) throws IOException {
        ObjectNode root = json.createObjectNode();
        root.put("version", VERSION);
        var waivers = root.putArray("waivers");
        for (Waiver it : record.waivers()) {
            waivers.addObject()
                    .put("finding", it.finding())
                    .put("reason", it.reason())
                    .put("author", it.author())
                    .put("at", it.at().toString());
        }
        if (record.signed().isPresent()) {
            Manifest it = record.signed().get();
            ObjectNode signed = root.putObject("signed");
            signed.put("by", it.by()).put("at", it.at().toString());
            ObjectNode files = signed.putObject("files");
            it.files().forEach(files::put);
        }
        WholeFile.write(file, json.writeValueAsBytes(root));
    }
}
