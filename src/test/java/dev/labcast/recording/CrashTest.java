package dev.labcast.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int ROUNDS = 20;
    private static final String NOT_CLOSED = "The session was not closed in order";
    private static final String STRAY = "1 file in plots/ belongs to no event.";
    private static final long MOST_LOST_MILLIS = 200;

    @TempDir Path root;

    @Test
    void a_session_whose_process_is_killed_opens_and_agrees_with_itself() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Path home = Files.createDirectory(root.resolve("round-" + round));
            long appendedAt = killAfter(home, 20 + random.nextInt(600));
            agrees(home, appendedAt, "seed " + seed + " round " + round);
        }
    }

    /// Lets a busy session run until it appended `appends` events, kills it, and gives the time of
    /// the last event that it said it appended.
    private static long killAfter(Path home, int appends) throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BusySession.class.getName(),
                                home.toString())
                        .redirectError(home.resolve("errors").toFile())
                        .start();
        long appendedAt = 0;
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int left = appends;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                appendedAt = Long.parseLong(line);
                if (--left == 0) {
                    child.toHandle().destroyForcibly(); // which leaves its output readable
                }
            }
        }
        child.waitFor();
        assertEquals("", Files.readString(home.resolve("errors")));
        return appendedAt;
    }

    private static void agrees(Path home, long appendedAt, String where) throws IOException {
        SessionFolder folder = new SessionFolder(home.resolve("2026-11-22-crash"));
        Recovered opened = new SessionReader().open(folder);
        assertEquals(
                List.of(),
                opened.warnings().stream().filter(CrashTest::unexpected).toList(),
                where);
        long lost = appendedAt - opened.state().now();
        assertTrue(lost <= MOST_LOST_MILLIS, lost + " ms lost, " + where);
        Screen screen = CastPlay.screen(new CastReader().read(folder.cast()), Long.MAX_VALUE);
        assertEquals(opened.state().terminal().screen().text(), screen.text(), where);
        assertEquals(
                opened.state().notebook().text(),
                Files.readString(folder.notebook()).stripTrailing(),
                where);
        long strays = 0;
        try (Stream<Path> plots = Files.list(folder.plots())) {
            long whole = plots.filter(it -> it.toString().endsWith(".png")).count();
            strays = whole - opened.state().plots().size();
        }
        assertTrue(strays == 0 || strays == 1, strays + " images without an event, " + where);
        assertEquals(
                strays == 0 ? List.of(NOT_CLOSED) : List.of(STRAY, NOT_CLOSED),
                new SessionReader()
                        .open(folder).warnings().stream().map(it -> it.split(";")[0]).toList(),
                where);
    }

    /// What was derived only lags, so that it is never kept.
    private static boolean unexpected(String warning) {
        return Stream.of(
                        NOT_CLOSED,
                        "terminal.cast did not agree with the log and was made again from it.",
                        "notebook.md did not agree with the log and was made again from it.",
                        STRAY,
                        "The end of events.jsonl is damaged",
                        "events.jsonl was cut after its last event")
                .noneMatch(warning::startsWith);
    }
}
