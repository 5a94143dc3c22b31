package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads an asciicast v2, our own or another tool's. Events of unknown code are kept; a line that
/// is none, as at the end of a recording that was cut off, is left out and counted. Any thread.
public final class CastReader {
    private final ObjectMapper json = new ObjectMapper();

    /// One event, `millis` since the recording began.
    public record Event(long millis, String code, String data) {}

    /// A recording of a terminal that had `columns` by `rows` cells when it began; `damaged` lines
    /// of it could not be read.
    public record Cast(int columns, int rows, List<Event> events, int damaged) {
        public Cast {
            events = List.copyOf(events);
        }
    }

    /// Fails with a sentence when `file` is no asciicast of version 2.
    public Cast read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            JsonNode header = header(file, lines.readLine());
            List<Event> events = new ArrayList<>();
            int damaged = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                if (!event(line, events)) {
                    damaged++;
                }
            }
            return new Cast(
                    header.path("width").asInt(), header.path("height").asInt(), events, damaged);
        }
    }

    private JsonNode header(Path file, @Nullable String line) throws IOException {
        try {
            JsonNode header = json.readTree(line == null ? "" : line);
            if (header.path("version").asInt() == 2
                    && header.path("width").asInt() > 0
                    && header.path("height").asInt() > 0) {
                return header;
            }
        } catch (JsonProcessingException notJson) {
            throw new IOException(file + " is not an asciicast of version 2.", notJson);
        }
        throw new IOException(file + " is not an asciicast of version 2.");
    }

    private boolean event(String line, List<Event> events) {
        try {
            JsonNode node = json.readTree(line);
            if (node.size() < 3
                    || !node.path(0).isNumber()
                    || !node.path(1).isTextual()
                    || !node.path(2).isTextual()) {
                return false;
            }
            events.add(
                    new Event(
                            Math.round(node.path(0).asDouble() * 1000),
                            node.path(1).textValue(),
                            node.path(2).textValue()));
            return true;
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }
}
