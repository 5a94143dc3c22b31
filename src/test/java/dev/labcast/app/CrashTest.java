package dev.labcast.app;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.HoldBack;
import dev.labcast.recording.CastReader;
import dev.labcast.recording.PlotStore;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Entry;
import dev.labcast.session.Plot;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.terminal.VirtualTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills busy rehearsals (SIGKILL) and opens what they left. The number of kills is a property
/// (`labcast.kills`), since each costs seconds. A machine that is busy with something else pauses
/// the session too, so the time since the last event is compared with the pauses before it, and is
/// held to the 200 ms that are promised only where the machine is known to be quiet
/// (`-Dlabcast.kills.lost=200`). While the curtain is drawn, and for the hold-back after it,
/// nothing is let through to the log, so nothing of that time can be lost; it counts in neither.
class CrashTest {
    private static final int KILLS = Integer.getInteger("labcast.kills", 3);
    private static final long EARLIEST_MS = 1_000;
    private static final long SPREAD_MS = KILLS > 3 ? 12_000 : 4_000;
    private static final long LOST_MS = Long.getLong("labcast.kills.lost", 1_000);
    private static final int FEWEST_PLOTS = 3;
    private static final long HOLD_BACK_MS = HoldBack.USUAL.delay().toMillis();

    @TempDir Path home;

    @Test
    @Timeout(900)
    void a_killed_session_opens_whole_and_lacks_only_its_last_moment() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            Path out = home.resolve("kill-" + kill);
            long after = EARLIEST_MS + random.nextLong(SPREAD_MS);
            Instant killed = killed(out, after);

            String which = "kill " + kill + " after " + after + " ms, seed " + seed;
            assertSound(onlyFolderIn(out), killed, which);
        }
    }

    /// Lets a rehearsal run for `ms` from when it shows plots, kills it, and says when.
    private Instant killed(Path out, long ms) throws Exception {
        Path script = Path.of(CrashTest.class.getResource("/rehearsal/busy.yaml").toURI());
        Process process =
                new LabcastProcess(home)
                        .start("rehearse", script.toString(), "--out", out.toString());
        Set<ProcessHandle> shells = Set.of();
        try {
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (plotFiles(out) < FEWEST_PLOTS) {
                assertTrue(
                        System.nanoTime() < end && process.isAlive(),
                        () -> readQuietly(home.resolve("err.txt")));
                Thread.sleep(20);
            }
            Thread.sleep(ms);
            shells = process.descendants().collect(Collectors.toSet());
            return Instant.now();
        } finally {
            process.destroyForcibly().waitFor();
            shells.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void assertSound(Path session, Instant killed, String which) throws Exception {
        SessionFolder folder = new SessionFolder(session);
        TreeMap<String, String> before = content(session);
        Recovered looked = new SessionReader().look(folder);
        assertEquals(before, content(session), which + ": looking changes nothing");
        Recovered opened = new SessionReader().open(folder);
        assertEquals(looked.entries(), opened.entries(), which);

        SessionState state = SessionState.initial();
        List<Long> pauses = new ArrayList<>();
        long due = 0;
        for (Entry entry : opened.entries()) {
            assertEquals(state.entries(), entry.seq(), which + ": no entry is missing");
            pauses.add(state.hidden() ? 0 : entry.at() - due);
            state = state.evolve(entry);
            boolean lifted = entry.event() instanceof SessionEvent.CurtainLifted;
            due = Math.max(due, entry.at() + (lifted ? HOLD_BACK_MS : 0));
        }
        long pause = Collections.max(pauses.subList(pauses.size() / 2, pauses.size()));
        long end = Duration.between(opened.header().startedAt(), killed).toMillis();
        long lost = state.hidden() ? 0 : end - due;
        System.out.printf(
                "%s: %d entries, %d plots, %d ms after the last, longest pause %d ms%n",
                which, opened.entries().size(), state.plots().size(), lost, pause);
        assertTrue(
                lost <= LOST_MS + pause,
                which + " lost " + lost + " ms, pause " + pause + lastOf(opened.entries()));
        assertAgree(folder, state, which);
    }

    private static String lastOf(List<Entry> entries) {
        return entries.subList(Math.max(0, entries.size() - 20), entries.size()).stream()
                .map(entry -> {
                    String said = entry.event().toString();
                    return entry.at() + " " + said.substring(0, Math.min(100, said.length()));
                })
                .collect(joining("\n", "\nThe last are\n", ""));
    }

    /// Cast, notebook and plots say what the log says.
    private static void assertAgree(SessionFolder folder, SessionState state, String which)
            throws Exception {
        Screen screen = state.terminal().screen();
        Screen expected = state.hidden() ? Screen.blank(screen.columns(), screen.rows()) : screen;
        assertEquals(expected.text(), played(folder.cast()).text(), which);
        assertEquals(
                state.notebook().lines().stream().map(line -> line + "\n").collect(joining()),
                Files.readString(folder.notebook()),
                which);
        Set<String> named = new TreeSet<>();
        for (Plot plot : state.plots().toList()) {
            byte[] image = Files.readAllBytes(folder.path().resolve(plot.file()));
            assertEquals(plot.sha256(), PlotStore.sha256(image), which);
            named.add(folder.path().resolve(plot.file()).getFileName().toString());
        }
        try (Stream<Path> files = Files.list(folder.plots())) {
            Set<String> strays =
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> !named.contains(file))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(strays.size() <= 1, which + ": images before their events " + strays);
        }
        assertFalse(Files.exists(folder.path().resolve("terminal.cast.damaged")), which);
        assertFalse(Files.exists(folder.path().resolve("notebook.md.damaged")), which);
    }

    private static Screen played(Path file) throws IOException {
        CastReader.Cast cast = new CastReader().read(file);
        assertEquals(0, cast.damaged());
        VirtualTerminal terminal = new VirtualTerminal(cast.columns(), cast.rows(), 100, _ -> {});
        for (CastReader.Event event : cast.events()) {
            if (event.code().equals("o")) {
                terminal.feed(event.data());
            } else if (event.code().equals("r")) {
                String[] size = event.data().split("x");
                terminal.resize(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
            }
        }
        return terminal.screen();
    }

    private static TreeMap<String, String> content(Path folder) throws IOException {
        TreeMap<String, String> content = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                content.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    private static long plotFiles(Path out) throws IOException {
        if (!Files.isDirectory(out) || isEmpty(out)) {
            return 0;
        }
        Path plots = onlyFolderIn(out).resolve(PlotStore.FOLDER);
        if (!Files.isDirectory(plots)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(plots)) {
            return files.count();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.findAny().isEmpty();
        }
    }

    private static Path onlyFolderIn(Path out) throws IOException {
        try (Stream<Path> paths = Files.list(out)) {
            return paths.filter(path -> !path.toString().endsWith("-shots"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String readQuietly(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException absent) {
            return absent.toString();
        }
    }
}
