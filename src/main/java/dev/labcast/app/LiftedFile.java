package dev.labcast.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embargoes whose end the person has confirmed: a key of [EmbargoedTerm#key] on each line of a
/// file beside the settings. A file that cannot be read lifts nothing. Any thread.
record LiftedFile(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(LiftedFile.class);

    static LiftedFile beside(Path settings) {
        return new LiftedFile(settings.resolveSibling("embargo-lifted.txt"));
    }

    Set<String> read() {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            LOG.warn("The file of lifted embargoes cannot be read; all of them hold", unreadable);
            return Set.of();
        }
    }

    void add(Set<String> keys) throws IOException {
        Set<String> all = new TreeSet<>(read());
        all.addAll(keys);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, all, StandardCharsets.UTF_8);
        Files.move(
                fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
