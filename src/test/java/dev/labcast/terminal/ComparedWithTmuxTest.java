package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.Wanted;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same bytes shown by us and by tmux give the same screen: recorded programs, and random
/// output of what both promise to do alike.
class ComparedWithTmuxTest {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    @TempDir static Path folder;
    static TmuxScreen tmux;

    @BeforeAll
    static void tmux_is_there() throws IOException {
        Wanted.program("tmux");
        tmux = new TmuxScreen(folder);
    }

    @AfterAll
    static void tmux_ends() throws IOException {
        if (tmux != null) {
            tmux.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash",
                "git",
                "htop",
                "less",
                "ls",
                "progress",
                "python",
                "tmux",
                "top",
                "unicode",
                "vim",
                "zsh"
            })
    void a_recorded_program_looks_the_same(String name) throws Exception {
        assertSame(recorded(name), COLUMNS, ROWS, name);
    }

    @Test
    void random_output_looks_the_same() throws Exception {
        for (int seed = 0; seed < 80; seed++) {
            String output = String.join("", AgreedOutput.random(new Random(seed), 40, 12));
            assertSame(output, 40, 12, "seed " + seed + ": " + output.replace("\033", "\\e"));
        }
    }

    private static String recorded(String name) throws IOException {
        try (InputStream in =
                ComparedWithTmuxTest.class.getResourceAsStream("/terminal/" + name + ".out")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertSame(String output, int columns, int rows, String what)
            throws Exception {
        TmuxScreen.Picture expected =
                tmux.show(output.getBytes(StandardCharsets.UTF_8), columns, rows);
        VirtualTerminal ours = new VirtualTerminal(columns, rows, 1000, reply -> {});
        ours.feed(output);
        Screen screen = ours.screen();
        assertEquals(looks(read(expected.styled(), columns, rows)), looks(screen), what);
        String cursor = expected.cursorColumn() + "," + expected.cursorRow();
        assertEquals(cursor, screen.cursor().column() + "," + screen.cursor().row(), what);
    }

    /// tmux's picture read by ourselves; line drawing is marked by SO and SI.
    static Screen read(String styled, int columns, int rows) {
        VirtualTerminal reader = new VirtualTerminal(columns + 1, rows + 1, 0, reply -> {});
        reader.feed("\033)0" + styled.replace("\n", "\r\n"));
        return reader.screen();
    }

    /// Rows without their trailing blanks: tmux does not tell the look of all of those.
    static String looks(Screen screen) {
        StringBuilder looks = new StringBuilder();
        for (Line line : screen.lines()) {
            int cells = line.text().stripTrailing().length();
            for (Run run : line.runs()) {
                String seen = run.text().substring(0, Math.clamp(cells, 0, run.text().length()));
                cells -= run.text().length();
                if (!seen.isEmpty()) {
                    looks.append(seen).append(' ').append(run.cells() - run.text().length());
                    looks.append(' ').append(run.style()).append("; ");
                }
            }
            looks.append('\n');
        }
        return looks.toString().stripTrailing();
    }
}
