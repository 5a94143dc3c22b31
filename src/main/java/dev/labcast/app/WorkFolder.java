package dev.labcast.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The fresh folder a rehearsal works in; gone when it is over. Any thread.
final class WorkFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

    private final Path top;

    private WorkFolder(Path top) {
        this.top = top;
    }

    /// `name` is what the shell's prompt will show.
    static WorkFolder create(String name) throws IOException {
        Path top = Files.createTempDirectory("labcast-");
        Files.createDirectory(top.resolve(name));
        return new WorkFolder(top.resolve(name));
    }

    Path path() {
        return top;
    }

    void fill(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = top.resolve(file.getKey()).normalize();
            if (!target.startsWith(top)) {
                throw new IOException("'" + file.getKey() + "' would lie outside the work folder");
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    @Override
    public void close() {
        Path all = top.getParent();
        try (Stream<Path> paths = Files.walk(all)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException busy) {
            LOG.warn("The rehearsal's work folder {} is left behind", all, busy);
        }
    }
}
