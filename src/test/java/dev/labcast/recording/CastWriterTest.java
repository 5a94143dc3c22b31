package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.Wanted;
import dev.labcast.session.Cursor;
import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Run;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import dev.labcast.terminal.VirtualTerminal;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CastWriterTest {
    private static final Style RED = new Style(1, Style.DEFAULT, Style.BOLD | Style.MASK);

    @TempDir Path folder;

    @Test
    void a_recording_holds_the_least_that_leads_from_screen_to_screen() throws Exception {
        String cast =
                cast(
                        new SessionEvent.MarkSet("m", "early", 0),
                        painted(List.of(), row(0, plain("$ ls")), new Cursor(4, 0, true)),
                        painted(
                                List.of(),
                                row(0, plain("$ ls -l ").runs().getFirst(), Run.of("x", RED)),
                                new Cursor(9, 0, true)),
                        new SessionEvent.MarkSet("m", "it \"works\"", 0),
                        painted(List.of(), row(0, plain("$")), new Cursor(1, 0, false)));
        assertEquals(
                """
                {"version":2,"width":10,"height":3,"timestamp":1795341600}
                [0.000,"m","early"]
                [0.001,"o","\\u001B[1;1H$ ls\\u001B[1;5H"]
                [0.002,"o","\\u001B[1;5H -l \\u001B[0;1;31mx\\u001B[m\\u001B[1;10H"]
                [0.003,"m","it \\"works\\""]
                [0.004,"o","\\u001B[1;2H\\u001B[K\\u001B[?25l\\u001B[1;2H"]
                """,
                cast);
    }

    @Test
    void nothing_is_recorded_while_the_stage_is_hidden_or_the_pane_private() throws Exception {
        String cast =
                cast(
                        painted(List.of(), row(0, plain("open")), Cursor.HOME),
                        new SessionEvent.CurtainDrawn(""),
                        painted(List.of(), row(1, plain("behind")), Cursor.HOME),
                        new SessionEvent.CurtainLifted(),
                        new SessionEvent.PaneStaged(Pane.TERMINAL, false));
        assertEquals(
                List.of("open", "", "", "open\nbehind", ""),
                Stream.of(0, 1, 2, 3, 4)
                        .map(at -> CastPlay.screen(read(cast), at).text())
                        .toList());
        assertFalse(cast.lines().anyMatch(line -> line.startsWith("[0.002")), cast);
    }

    @Test
    void lines_that_scrolled_off_are_in_a_players_scroll_back_in_their_order() throws Exception {
        List<Line> gone =
                Stream.of("one", "two", "three", "four", "five")
                        .map(CastWriterTest::plain)
                        .toList();
        TerminalChange change =
                new TerminalChange(
                        10,
                        3,
                        gone,
                        7,
                        List.of(new TerminalChange.Row(0, plain("six"))),
                        Cursor.HOME);
        CastReader.Cast cast =
                read(
                        cast(
                                painted(List.of(), row(0, plain("one")), Cursor.HOME),
                                new SessionEvent.TerminalPainted(change)));
        VirtualTerminal terminal = CastPlay.play(cast, 9);
        List<String> history = new ArrayList<>();
        for (int i = 0; i < terminal.historySize(); i++) {
            history.add(terminal.historyLine(i).text());
        }
        assertEquals(List.of("[7 lines w", "one", "two", "three", "four", "five"), history);
        assertEquals("six", terminal.screen().text());
    }

    @Test
    void the_whole_screen_is_painted_every_ten_seconds_of_activity() throws Exception {
        SessionState state = SessionState.initial();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CastWriter writer = new CastWriter(bytes, Instant.EPOCH)) {
            for (int i = 0; i < 40; i++) {
                SessionEvent event = painted(List.of(), row(1, plain("n " + i)), Cursor.HOME);
                if (i == 0) {
                    event = painted(List.of(), row(0, plain("steady")), Cursor.HOME);
                }
                Entry entry = new Entry(i, i * 1000L, event);
                state = state.evolve(entry);
                writer.take(entry, state);
            }
        }
        assertEquals(
                List.of("[0.000", "[10.000", "[20.000", "[30.000"),
                bytes.toString(UTF_8)
                        .lines()
                        .filter(line -> line.contains("steady"))
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList());
    }

    @Test
    void a_cell_that_holds_a_control_character_gives_none_away() throws Exception {
        String cast =
                cast(painted(List.of(), row(0, plain("a\u001b]b\u009b\ud800\0")), Cursor.HOME));
        assertEquals("a\ufffd]b\ufffd\ufffd\ufffd", CastPlay.screen(read(cast), 9).text());
    }

    @Test
    void a_session_without_a_terminal_has_an_empty_recording() throws Exception {
        assertEquals(
                """
                {"version":2,"width":80,"height":24,"timestamp":1795341600}
                [0.000,"m","x"]
                """,
                cast(new SessionEvent.MarkSet("m", "x", 0)));
    }

    @Test
    void recordings_of_other_tools_are_read_and_what_is_none_is_refused() throws Exception {
        Path file = folder.resolve("other.cast");
        Files.writeString(
                file,
                """
                {"version": 2, "width": 80, "height": 24, "timestamp": 1, "env": {"SHELL": "/bin/sh"}}
                [0.248848, "o", "\\u001b[1;31mHi \\u001b[32m!"]

                [1.5, "i", "q"]
                [2, "x", "7"]
                [3.0, "o", "torn
                """);
        assertEquals(
                new CastReader.Cast(
                        80,
                        24,
                        List.of(
                                new CastReader.Event(249, "o", "\u001b[1;31mHi \u001b[32m!"),
                                new CastReader.Event(1500, "i", "q"),
                                new CastReader.Event(2000, "x", "7")),
                        1),
                new CastReader().read(file));
        Files.writeString(file, "{\"version\":3}\n");
        IOException refused = assertThrows(IOException.class, () -> new CastReader().read(file));
        assertEquals(file + " is not an asciicast of version 2.", refused.getMessage());
    }

    @Test
    void asciinema_cat_plays_it_without_complaint_to_the_same_screen() throws Exception {
        Wanted.program("asciinema");
        Wanted.program("script");
        long seed = new Random().nextLong();
        RandomProgram program = new RandomProgram(new Random(seed), 100);
        SessionEvent[] events = new SessionEvent[200];
        for (int i = 0; i < events.length; i++) {
            events[i] = program.next();
        }
        Path file = folder.resolve("terminal.cast");
        Files.writeString(file, cast(events));
        Path played = folder.resolve("played");
        Path complaint = folder.resolve("complaint");
        String cat = "asciinema cat '%s' > '%s' 2> '%s'".formatted(file, played, complaint);
        // script gives it the terminal that it insists on
        Process process =
                new ProcessBuilder("script", "-qec", cat, folder.resolve("typescript").toString())
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int status = process.waitFor();
        assertEquals("", Files.readString(complaint));
        assertEquals(0, status);
        StringBuilder expected = new StringBuilder();
        new CastReader()
                .read(file).events().stream()
                        .filter(event -> event.code().equals("o"))
                        .forEach(event -> expected.append(event.data()));
        assertEquals(expected.toString(), Files.readString(played), "seed " + seed);
    }

    private static String cast(SessionEvent... events) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionState state = SessionState.initial();
        try (CastWriter writer = new CastWriter(bytes, TestSession.HEADER.startedAt())) {
            for (int i = 0; i < events.length; i++) {
                Entry entry = new Entry(i, i, events[i]);
                state = state.evolve(entry);
                writer.take(entry, state);
            }
        }
        return bytes.toString(UTF_8);
    }

    private CastReader.Cast read(String cast) {
        try {
            Path file = folder.resolve("terminal.cast");
            Files.writeString(file, cast);
            return new CastReader().read(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Line plain(String text) {
        return new Line(List.of(Run.of(text, Style.PLAIN)), false);
    }

    private static TerminalChange.Row row(int index, Line line) {
        return new TerminalChange.Row(index, line);
    }

    private static TerminalChange.Row row(int index, Run... runs) {
        return new TerminalChange.Row(index, new Line(List.of(runs), false));
    }

    private static SessionEvent painted(
            List<Line> scrolled, TerminalChange.Row row, Cursor cursor) {
        return new SessionEvent.TerminalPainted(
                new TerminalChange(10, 3, scrolled, 0, List.of(row), cursor));
    }
}
