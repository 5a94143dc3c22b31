package dev.labcast.audit.erase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.audit.TestFolder;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random texts, typed in random pieces, wrapped, scrolled and taken back between other ones.
class RandomErasureTest {
    private static final int ROUNDS = 40;
    private static final int COLUMNS = 20;
    private static final int ROWS = 4;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_/é漢";

    @TempDir private Path root;

    @Test
    void no_state_nor_byte_holds_it_and_all_else_is_as_it_was() throws IOException {
        long seed = new Random().nextLong();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(seed + round);
            String text = word(random, 6 + random.nextInt(30));
            SessionFolder folder =
                    TestFolder.of(
                            Files.createDirectory(root.resolve("" + round)), session(text, random));
            List<SessionState> before = states(folder);
            String where = "seed " + (seed + round) + " text " + text;

            assertInstanceOf(
                    Erasure.Outcome.Gone.class,
                    new Erasure(Optional.of(Needles.of(List.of(text))), Set.of()).run(folder),
                    where);

            List<SessionState> after = states(folder);
            assertEquals(before.size(), after.size(), where);
            for (int i = 0; i < before.size(); i++) {
                compare(before.get(i), after.get(i), text, where + " state " + i);
            }
            noByte(folder, text, where);
        }
    }

    private static List<SessionEvent> session(String text, Random random) {
        Typed terminal = new Typed();
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.PaneStaged(Pane.TERMINAL, true));
        events.add(new SessionEvent.PaneStaged(Pane.NOTEBOOK, true));
        events.add(new SessionEvent.NotebookOpened("lab.md", List.of("# Lab", "")));
        for (int i = 0; i < 12; i++) {
            String said = random.nextBoolean() ? text : word(random, 5 + random.nextInt(9));
            String around = word(random, random.nextInt(12)) + " " + said + " " + word(random, 3);
            switch (random.nextInt(4)) {
                case 0, 1 -> terminal.type(around, random, events);
                case 2 -> notebook(around, random, events);
                default -> events.add(new SessionEvent.MarkSet("m" + i, around, i));
            }
        }
        terminal.type("x " + text, random, events);
        return events;
    }

    private static void notebook(String line, Random random, List<SessionEvent> events) {
        events.add(new SessionEvent.NotebookSpliced(1, 0, List.of("")));
        for (int at = 0; at < line.length(); ) {
            at = Math.min(line.length(), at + 1 + random.nextInt(6));
            events.add(new SessionEvent.NotebookSpliced(1, 1, List.of(line.substring(0, at))));
        }
    }

    /// A terminal into which lines are typed: they wrap, and old ones scroll off.
    private static final class Typed {
        private final List<String> lines = new ArrayList<>();
        private int gone;

        void type(String line, Random random, List<SessionEvent> events) {
            lines.add("");
            for (int at = 0; at < line.length(); ) {
                at = Math.min(line.length(), at + 1 + random.nextInt(5));
                lines.set(lines.size() - 1, line.substring(0, at));
                events.add(paint());
            }
        }

        private SessionEvent paint() {
            List<String> rows = new ArrayList<>();
            for (String line : lines) {
                for (int from = 0; from == 0 || from < line.length(); from += COLUMNS) {
                    boolean ends = from + COLUMNS >= line.length();
                    rows.add(
                            line.substring(from, Math.min(line.length(), from + COLUMNS))
                                    + (ends ? "" : "\\"));
                }
            }
            int first = Math.max(0, rows.size() - ROWS);
            List<String> scrolled = rows.subList(gone, Math.max(gone, first));
            gone = Math.max(gone, first);
            return TestFolder.painted(
                    List.copyOf(scrolled), rows.subList(first, rows.size()).toArray(String[]::new));
        }
    }

    /// Every char is as it was, or a mark in the place of a part of the text.
    private static void compare(
            SessionState before, SessionState after, String text, String where) {
        assertFalse(joined(after).contains(text), where);
        assertFalse(after.notebook().text().contains(text), where);
        List<String> was = texts(before);
        List<String> is = texts(after);
        assertEquals(was.size(), is.size(), where);
        for (int i = 0; i < was.size(); i++) {
            assertEquals(was.get(i).length(), is.get(i).length(), where);
            for (int at = 0; at < was.get(i).length(); at++) {
                int from = at;
                while (at < was.get(i).length() && is.get(i).charAt(at) == '▒') {
                    at++;
                }
                String hidden = was.get(i).substring(from, at);
                assertTrue(text.contains(hidden), where + " hid '" + hidden + "'");
                if (at < was.get(i).length()) {
                    assertEquals(was.get(i).charAt(at), is.get(i).charAt(at), where);
                }
            }
        }
        assertEquals(before.now(), after.now(), where);
        assertEquals(
                before.terminal().screen().cursor(), after.terminal().screen().cursor(), where);
    }

    private static List<String> texts(SessionState state) {
        List<String> texts = new ArrayList<>(state.notebook().lines());
        state.terminal().screen().lines().forEach(row -> texts.add(row.text()));
        state.terminal().scrollback().toList().forEach(row -> texts.add(row.text()));
        state.marks().toList().forEach(mark -> texts.add(mark.label()));
        return texts;
    }

    private static String joined(SessionState state) {
        StringBuilder all = new StringBuilder();
        List<Line> rows = new ArrayList<>(state.terminal().scrollback().toList());
        rows.addAll(state.terminal().screen().lines());
        rows.forEach(row -> all.append(row.text()).append(row.wrapped() ? "" : "\n"));
        return all.toString();
    }

    private static void noByte(SessionFolder folder, String text, String where) throws IOException {
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                String form =
                        new String(
                                text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(form), where + " " + file);
            }
        }
    }

    private static List<SessionState> states(SessionFolder folder) throws IOException {
        List<SessionState> states = new ArrayList<>();
        SessionState state = SessionState.initial();
        for (Entry entry : new SessionReader().look(folder).entries()) {
            state = state.evolve(entry);
            states.add(state);
        }
        return states;
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
