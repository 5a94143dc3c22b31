package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.Foreground.Program;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When all of the terminal is hidden, and from when to when.
class VeilTest {
    private static final String PLANTED = "plain words of the planted file";

    @TempDir Path home;
    private Path lab = Path.of("");
    private GuardRig rig = new GuardRig();

    @BeforeEach
    void folders() throws Exception {
        lab = Files.createDirectories(home.resolve("lab"));
        Files.createDirectories(home.resolve("lab/closed"));
        Files.createDirectories(home.resolve("other"));
        rig = new GuardRig();
        rig.stage(Pane.TERMINAL, true);
    }

    private static Draft.TerminalFrame screen(Foreground foreground, String... rows) {
        List<Line> lines = new ArrayList<>();
        for (String row : rows) {
            lines.add(Frames.line(row));
        }
        while (lines.size() < Frames.ROWS) {
            lines.add(Frames.line("~"));
        }
        Screen screen = new Screen(Frames.COLUMNS, Frames.ROWS, lines, new Cursor(0, 0, true));
        return new Draft.TerminalFrame(List.of(), screen, List.of(), 0, false, foreground);
    }

    private static Foreground runs(Path folder, String... command) {
        return new Foreground(
                Optional.of(""), true, List.of(new Program(List.of(command), Optional.of(folder))));
    }

    private static Foreground alternate() {
        return Foreground.unwatched(Optional.of("$ x"));
    }

    private String seen() {
        return rig.state.terminal().screen().text();
    }

    @Test
    void an_editor_on_a_file_with_secrets_hides_the_pane_before_its_first_cell_is_seen() {
        rig.submit(Frames.of("$ edit"));
        rig.pass(1_000);
        assertEquals("$ edit", seen());
        rig.submit(screen(runs(lab, "/usr/bin/vim", "-p", ".env"), PLANTED));
        rig.pass(2_000);
        assertEquals("▒ hidden: a file that holds secrets", seen());
        rig.submit(Frames.of("$ edit", "$ "));
        rig.pass(1_000);
        assertEquals("$ edit\n$", seen());
        assertFalse(rig.everything().contains("planted"), rig.everything());
    }

    @Test
    void what_was_painted_before_the_file_was_named_is_hidden_with_it() {
        rig.submit(screen(alternate(), PLANTED));
        rig.pass(300);
        rig.submit(
                screen(
                        alternate(),
                        PLANTED,
                        "~",
                        "~",
                        "~",
                        "~",
                        "~",
                        "~",
                        "~",
                        "~",
                        "\".env\" 4L, 120B"));
        rig.pass(2_000);
        assertEquals("▒ hidden: a file that holds secrets", seen());
        assertFalse(rig.everything().contains("planted"), rig.everything());
    }

    @Test
    void it_stays_hidden_when_the_editor_says_no_more_of_the_file_until_it_is_left() {
        rig.submit(
                screen(alternate(), PLANTED, "", "", "", "", "", "", "", "", "\".env\" 4L, 120B"));
        rig.pass(1_000);
        rig.submit(screen(alternate(), PLANTED + "!"));
        rig.pass(2_000);
        assertEquals("▒ hidden: a file that holds secrets", seen());
        rig.submit(Frames.of("$ "));
        rig.pass(1_000);
        assertEquals("$", seen());
    }

    @Test
    void inside_a_multiplexer_it_is_over_when_what_was_there_before_is_back() {
        String[] before = {"lab$ make", "cc a.c", "cc b.c", "ld a", "done.", "lab$ vi x"};
        rig.submit(screen(alternate(), before));
        rig.pass(1_000);
        rig.submit(
                screen(alternate(), PLANTED, "", "", "", "", "", "", "", "\".env\" 4L, 120B", "0"));
        rig.pass(1_000);
        assertEquals("▒ hidden: a file that holds secrets", seen());
        rig.submit(screen(alternate(), before));
        rig.pass(1_000);
        assertTrue(seen().startsWith("lab$ make\n"), seen());
    }

    @Test
    void lines_that_scroll_off_meanwhile_are_not_shown() {
        Screen blank = Screen.blank(Frames.COLUMNS, Frames.ROWS);
        rig.submit(
                new Draft.TerminalFrame(
                        List.of(),
                        blank,
                        List.of(Frames.line(PLANTED)),
                        0,
                        false,
                        new Foreground(
                                Optional.empty(),
                                true,
                                List.of(new Program(List.of("more", ".env"), Optional.of(lab))))));
        rig.pass(2_000);
        assertFalse(rig.everything().contains("planted"), rig.everything());
    }

    @Test
    void outside_the_workspace_nothing_is_shown_whatever_runs() {
        workspace(new Workspace(List.of(lab), List.of()));
        rig.submit(screen(runs(home.resolve("other"), "bash"), PLANTED));
        rig.pass(1_000);
        assertEquals("▒ hidden: outside the workspace", seen());
        rig.submit(screen(runs(lab.resolve("closed"), "bash"), "inside"));
        rig.pass(1_000);
        assertTrue(seen().startsWith("inside"), seen());
        rig.submit(screen(new Foreground(Optional.empty(), true, List.of()), PLANTED));
        rig.pass(1_000);
        assertEquals("▒ hidden: outside the workspace", seen());
        rig.submit(
                screen(
                        new Foreground(
                                Optional.empty(),
                                true,
                                List.of(new Program(List.of("sudo"), Optional.empty()))),
                        PLANTED));
        rig.pass(1_000);
        assertEquals("▒ hidden: outside the workspace", seen());
        assertFalse(rig.everything().contains("planted"), rig.everything());
    }

    @Test
    void what_was_written_outside_stays_hidden_inside_also_when_it_scrolls_off() {
        workspace(new Workspace(List.of(lab), List.of()));
        show(lab, List.of(), "lab$ cd ../other");
        show(home.resolve("other"), List.of(), "lab$ cd ../other", "$ cat notes", PLANTED, "$ ");
        show(lab, List.of(), "lab$ cd ../other", "$ cat notes", PLANTED, "$ cd ../lab", "lab$ ");
        assertEquals("lab$ cd ../other\n▒▒▒▒▒▒▒▒\n▒▒▒▒▒▒▒▒\n▒ cd ../lab\nlab$", seen());
        show(lab, List.of("lab$ cd ../other", "$ cat notes", PLANTED), "$ cd ../lab", "lab$ seq 9");
        assertEquals("▒ cd ../lab\nlab$ seq 9", seen());
        assertFalse(rig.everything().contains("planted"), rig.everything());
        assertFalse(rig.everything().contains("notes"), rig.everything());
    }

    @Test
    void what_was_written_outside_stays_hidden_when_the_window_changes_its_size() {
        workspace(new Workspace(List.of(lab), List.of()));
        show(lab, List.of(), "lab$ ");
        show(home.resolve("other"), List.of(), "lab$ ", PLANTED, "$ ");
        Draft.TerminalFrame inside = at(lab, List.of(), "lab$ ", PLANTED, "lab$ ");
        Screen wide =
                new Screen(
                        Frames.COLUMNS + 20,
                        Frames.ROWS,
                        inside.screen().lines(),
                        inside.screen().cursor());
        rig.submit(
                new Draft.TerminalFrame(List.of(), wide, List.of(), 0, false, inside.foreground()));
        rig.pass(1_000);
        assertFalse(rig.everything().contains("planted"), rig.everything());
        assertTrue(seen().endsWith("lab$"), seen());
    }

    private void show(Path folder, List<String> scrolled, String... rows) {
        rig.submit(at(folder, scrolled, rows));
        rig.pass(1_000);
    }

    private static Draft.TerminalFrame at(Path folder, List<String> scrolled, String... rows) {
        Draft.TerminalFrame frame =
                Frames.frame(false, scrolled.stream().map(Frames::line).toList(), rows);
        return new Draft.TerminalFrame(
                List.of(),
                frame.screen(),
                frame.scrolled(),
                0,
                false,
                new Foreground(
                        Optional.empty(),
                        true,
                        List.of(new Program(List.of("bash"), Optional.of(folder)))));
    }

    @Test
    void a_link_out_of_the_workspace_does_not_lead_out_of_the_guard() throws Exception {
        Files.createSymbolicLink(lab.resolve("link"), home.resolve("other"));
        Workspace workspace = new Workspace(List.of(lab), List.of());
        assertFalse(workspace.shows(lab.resolve("link/x.png")));
        assertTrue(workspace.shows(lab.resolve("new/x.png")));
        assertFalse(workspace.shows(lab.resolve("../other")));
    }

    @Test
    void a_file_from_outside_hides_the_pane_also_when_it_is_opened_from_inside() throws Exception {
        Path outside = Files.writeString(home.resolve("other/notes.txt"), PLANTED);
        workspace(new Workspace(List.of(lab), List.of()));
        rig.submit(screen(runs(lab, "less", outside.toString()), PLANTED));
        rig.pass(1_000);
        assertEquals("▒ hidden: outside the workspace", seen());
    }

    @Test
    void the_folder_of_an_internal_project_is_hidden_within_the_workspace() {
        workspace(new Workspace(List.of(lab), List.of(lab.resolve("closed"))));
        rig.submit(screen(runs(lab.resolve("closed"), "bash"), PLANTED));
        rig.pass(1_000);
        assertEquals("▒ hidden: another project", seen());
        rig.submit(screen(runs(lab, "bash"), "inside"));
        rig.pass(1_000);
        assertTrue(seen().startsWith("inside"), seen());
    }

    private void workspace(Workspace workspace) {
        rig = new GuardRig(workspace);
        rig.stage(Pane.TERMINAL, true);
    }
}
