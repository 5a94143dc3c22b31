package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills busy rehearsals (SIGKILL) and opens what they left. The number of kills is a property
/// (`labcast.kills`), since each costs seconds.
class CrashTest {
    private static final int KILLS = Integer.getInteger("labcast.kills", 3);
    private static final long EARLIEST_MS = 2_500;
    private static final long SPREAD_MS = 6_000;
    private static final long LOST_MS = 200;

    @TempDir Path home;

    @Test
    @Timeout(600)
    void a_killed_session_opens_whole_and_lacks_only_its_last_moment() throws Exception {
        Random random = new Random(20261122);
        for (int kill = 0; kill < KILLS; kill++) {
            Path out = home.resolve("kill-" + kill);
            Instant killed = killedAfter(out, EARLIEST_MS + random.nextLong(SPREAD_MS));

            assertSound(onlyFolderIn(out), killed, "kill " + kill);
        }
    }

    private Instant killedAfter(Path out, long ms) throws Exception {
        Path script = Path.of(CrashTest.class.getResource("/rehearsal/busy.yaml").toURI());
        Process process =
                new LabcastProcess(home)
                        .start("rehearse", script.toString(), "--out", out.toString());
        try {
            long end = System.nanoTime() + 60_000_000_000L;
            while (!hasSegment(out)) {
                assertTrue(
                        System.nanoTime() < end && process.isAlive(),
                        () -> readQuietly(home.resolve("err.txt")));
                Thread.sleep(20);
            }
            Thread.sleep(ms);
            return Instant.now();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void assertSound(Path session, Instant killed, String which) throws Exception {
        SessionFolder folder = new SessionFolder(session);
        List<Entry> entries = new SessionReader().open(folder).entries();
        SessionState state = SessionState.initial();
        for (Entry entry : entries) {
            assertEquals(state.entries(), entry.seq(), which + ": no entry is missing");
            state = state.evolve(entry);
        }
        Instant last =
                new SessionReader()
                        .open(folder)
                        .header()
                        .startedAt()
                        .plusMillis(entries.getLast().at());
        assertTrue(
                killed.toEpochMilli() - last.toEpochMilli() <= LOST_MS,
                which + " lost " + (killed.toEpochMilli() - last.toEpochMilli()) + " ms");
        assertEquals(
                String.join("\n", state.notebook().lines()),
                Files.readString(folder.notebook()).stripTrailing(),
                which);
    }

    private static boolean hasSegment(Path out) throws Exception {
        if (!Files.isDirectory(out)) {
            return false;
        }
        Path events = onlyFolderIn(out).resolve("events.jsonl");
        return Files.exists(events) && Files.readString(events).contains("debugging");
    }

    private static Path onlyFolderIn(Path out) throws Exception {
        try (Stream<Path> paths = Files.list(out)) {
            return paths.filter(path -> !path.toString().endsWith("-shots"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String readQuietly(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException absent) {
            return absent.toString();
        }
    }
}
