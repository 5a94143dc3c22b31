package dev.labcast.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the files whose values are registered as secrets. A file that is missing is passed over,
/// one that cannot be read is said so in the log, by its name alone. Any thread.
final class SecretFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SecretFiles.class);
    private static final long LARGEST = 1 << 20;

    private SecretFiles() {}

    static List<String> read(List<Path> files) {
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                read(file, texts);
            }
        }
        return texts;
    }

    private static void read(Path file, List<String> texts) {
        try {
            if (Files.size(file) <= LARGEST) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            } else {
                LOG.warn(
                        "{} is larger than 1 MiB; its values are not registered",
                        file.getFileName());
            }
        } catch (IOException failed) {
            LOG.warn(
                    "{} cannot be read; its values are not registered", file.getFileName(), failed);
        }
    }
}
