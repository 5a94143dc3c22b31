package dev.labcast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A command that starts when it is told to and after whose end its shell waits, so that the
/// program around it can be looked at before and after. Main thread.
final class GatedScript {
    private static final long LOOK_MS = 10;
    private static final long PATIENCE_NS = 1_200_000_000_000L;

    private final Path folder;

    GatedScript(Path scratch, String command) throws IOException {
        folder = Files.createTempDirectory(scratch, "gate");
        Files.writeString(
                path(),
                """
                cd '%s' || exit 1
                : >ready
                while [ ! -e go ]; do sleep 0.05; done
                %s
                : >done
                while [ ! -e end ]; do sleep 0.1; done
                """
                        .formatted(folder, command));
    }

    Path path() {
        return folder.resolve("script.sh");
    }

    void awaitReady() throws IOException, InterruptedException {
        await("ready");
    }

    /// Lets the command run and answers its wall time in seconds.
    double run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Files.createFile(folder.resolve("go"));
        await("done");
        return (System.nanoTime() - start) / 1e9;
    }

    void end() throws IOException {
        Files.createFile(folder.resolve("end"));
    }

    private void await(String name) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NS;
        while (!Files.exists(folder.resolve(name))) {
            if (System.nanoTime() > end) {
                throw new IOException("waited in vain for " + folder.resolve(name));
            }
            Thread.sleep(LOOK_MS);
        }
    }
}
