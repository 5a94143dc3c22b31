package dev.labcast.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.recording.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the [DeskMemory] in a file of its own. A damaged or missing one costs only the memory,
/// never the start. Any thread, one at a time.
public final class MemoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryFile.class);

    private final Path file;
    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    public MemoryFile(Path file) {
        this.file = file;
    }

    public DeskMemory read() {
        try {
            return Files.exists(file)
                    ? json.readValue(file.toFile(), DeskMemory.class)
                    : DeskMemory.FIRST;
        } catch (IOException damaged) {
            LOG.warn("The desk starts afresh: {} cannot be read", file, damaged);
            return DeskMemory.FIRST;
        }
    }

    public void write(DeskMemory memory) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(memory));
        } catch (IOException refused) {
            LOG.warn("The desk's memory could not be kept in {}", file, refused);
        }
    }
}
