package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left when the process is told to go, as by Ctrl-C or by logging out.
class OrderlyEndTest {
    private static final long PATIENCE_MS = 60_000;

    @TempDir Path home;

    @Test
    void a_rehearsal_that_is_told_to_go_closes_its_session_and_takes_its_work_folder_along()
            throws Exception {
        Path script =
                Files.writeString(
                        home.resolve("long.yaml"),
                        """
                        title: told to go
                        steps:
                          - stage: [notebook]
                          - activity: debugging
                          - note: "a line that is long enough to be seen"
                          - mark: here
                          - wait: 2 min
                        """);
        Process process =
                new LabcastProcess(home)
                        .start("rehearse", script.toString(), "--out", home + "/sessions");
        try {
            awaitEvent(process, "mark-set");

            process.destroy();

            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it did not end");
        } finally {
            process.destroyForcibly();
        }
        Recovered session = new SessionReader().look(new SessionFolder(session().orElseThrow()));
        assertEquals(List.of(), session.warnings());
        assertEquals(new SessionEvent.SessionClosed(), session.entries().getLast().event());
        try (Stream<Path> left = Files.list(home.resolve("tmp"))) {
            assertEquals(
                    List.of(),
                    left.filter(path -> path.getFileName().toString().startsWith("labcast-"))
                            .toList());
        }
    }

    private void awaitEvent(Process process, String event) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (!logged().contains(event)) {
            assertTrue(process.isAlive(), "it ended: " + Files.readString(home.resolve("err.txt")));
            assertTrue(System.nanoTime() < end, "no " + event + " in " + logged());
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private String logged() throws IOException {
        Optional<Path> log = session().map(folder -> folder.resolve("events.jsonl"));
        return log.isPresent() && Files.exists(log.get()) ? Files.readString(log.get()) : "";
    }

    private Optional<Path> session() throws IOException {
        Path sessions = home.resolve("sessions");
        if (!Files.isDirectory(sessions)) {
            return Optional.empty();
        }
        try (Stream<Path> made = Files.list(sessions)) {
            return made.filter(path -> !path.getFileName().toString().endsWith("-shots"))
                    .findFirst();
        }
    }
}
