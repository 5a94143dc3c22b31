package dev.labcast.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// The recording and the log say the same: a terminal that plays the cast shows what the stage
/// shows.
class CastFoldTest {
    @TempDir Path folder;

    @RepeatedTest(300)
    void the_cast_played_up_to_a_time_is_the_screen_of_the_log_at_that_time() throws Exception {
        compareAtRandomTimes(100);
    }

    @RepeatedTest(100)
    void so_it_is_in_a_window_of_hardly_a_column() throws Exception {
        compareAtRandomTimes(3);
    }

    private void compareAtRandomTimes(int widest) throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Entry> entries = session(random, widest);
        CastReader.Cast cast = cast(entries);
        for (int i = 0; i < 50; i++) {
            long at = random.nextLong(entries.getLast().at() + 1);
            compare(entries, cast, at, "seed " + seed + "L at " + at);
        }
        compare(entries, cast, Long.MAX_VALUE, "seed " + seed + "L at the end");
    }

    private static List<Entry> session(Random random, int widest) {
        RandomProgram program = new RandomProgram(random, widest);
        List<Entry> entries = new ArrayList<>();
        long at = 0;
        boolean hidden = false;
        entries.add(new Entry(0, 0, new SessionEvent.MarkSet("m0", "before the first screen", 0)));
        for (int i = 0; i < 300; i++) {
            at += random.nextInt(400);
            SessionEvent event =
                    switch (random.nextInt(30)) {
                        case 0 -> new SessionEvent.PaneStaged(Pane.TERMINAL, false);
                        case 1 -> new SessionEvent.CurtainDrawn("");
                        case 2 -> new SessionEvent.CurtainLifted();
                        case 3 -> TestSession.mark(i);
                        case 4 -> program.whole();
                        default -> program.next();
                    };
            entries.add(new Entry(entries.size(), at, event));
            if (event instanceof SessionEvent.PaneStaged) {
                entries.add(new Entry(entries.size(), at, program.whole()));
            }
        }
        return entries;
    }

    private CastReader.Cast cast(List<Entry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionState state = SessionState.initial();
        try (CastWriter writer = new CastWriter(bytes, Instant.EPOCH)) {
            for (Entry entry : entries) {
                state = state.evolve(entry);
                writer.take(entry, state);
            }
        }
        Path file = folder.resolve("terminal.cast");
        Files.write(file, bytes.toByteArray());
        return new CastReader().read(file);
    }

    private static void compare(List<Entry> entries, CastReader.Cast cast, long at, String where) {
        SessionState state = SessionState.initial();
        boolean painted = false;
        for (Entry entry : entries) {
            if (entry.at() <= at) {
                state = state.evolve(entry);
                painted |= entry.event() instanceof SessionEvent.TerminalPainted;
            }
        }
        if (!painted) {
            return;
        }
        Screen screen = state.terminal().screen();
        Screen stage = state.hidden() ? Screen.blank(screen.columns(), screen.rows()) : screen;
        Screen played = CastPlay.screen(cast, at);
        Line lowest = stage.lines().getLast();
        if (lowest.wrapped()) { // no output brings about such a row, see TerminalPainter
            assertEquals(text(stage), text(played), where);
            stage = withoutLowest(stage);
            played = withoutLowest(played);
        }
        assertEquals(stage, played, where);
    }

    private static String text(Screen screen) {
        return screen.lines().getLast().text().stripTrailing();
    }

    private static Screen withoutLowest(Screen screen) {
        List<Line> lines = new ArrayList<>(screen.lines());
        lines.set(lines.size() - 1, Line.EMPTY);
        return new Screen(screen.columns(), screen.rows(), lines, screen.cursor());
    }
}
