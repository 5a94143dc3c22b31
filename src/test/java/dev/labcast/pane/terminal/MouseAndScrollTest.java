package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MouseAndScrollTest {
    @TempDir Path home;
    private PaneOnStage on;

    @BeforeEach
    void open() {
        on = new PaneOnStage(home, "bash");
        on.awaitText("$");
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void wide_and_combined_characters_stand_on_their_cells() throws Exception {
        on.run("clear; printf '研究 e\\u0301x\\n'");
        on.awaitView("研究 e\u0301x");

        on.drag(on.cell(2, 0), on.cell(3, 0), false);
        assertEquals("究", on.copied());
        on.click(on.cell(5, 0), 2);
        assertEquals("e\u0301x", on.copied());
    }

    @Test
    void one_two_and_three_clicks_select_characters_a_word_and_the_line() throws Exception {
        on.run("clear; echo see /tmp/a-b.txt, or; echo next");
        on.awaitView("next");

        on.drag(on.cell(0, 0), on.cell(2, 0), false);
        assertEquals("se", on.copied());
        on.click(on.cell(8, 0), 2);
        assertEquals("/tmp/a-b.txt", on.copied());
        on.click(on.cell(8, 0), 3);
        assertEquals("see /tmp/a-b.txt, or", on.copied());
        on.drag(on.cell(1, 0), on.cell(3, 1), true);
        assertEquals("ee\nex", on.copied());
        on.drag(on.cell(17, 0), on.cell(2, 1), false);
        assertEquals(" or\nne", on.copied());
        on.mouse(MouseEvent.MOUSE_PRESSED, on.cell(4, 1), 1, true, false);
        on.mouse(MouseEvent.MOUSE_RELEASED, on.cell(4, 1), 1, true, false);
        assertEquals(" or\nnext", on.copied());
        on.click(on.cell(1, 1), 1);
        assertEquals("", on.copied());
    }

    @Test
    void a_long_line_that_was_wrapped_is_copied_as_one() throws Exception {
        on.run("clear; seq -s ' ' 1 60");
        on.awaitView("59 60");

        on.click(on.cell(3, 1), 3);

        String line = on.copied();
        assertEquals("1 2 3 4", line.substring(0, 7));
        assertEquals("58 59 60", line.substring(line.length() - 8));
        assertEquals(1, line.lines().count());
    }

    @Test
    void a_middle_click_pastes_what_was_selected_last_and_leaves_the_clipboard_alone()
            throws Exception {
        on.run("clear; echo see /tmp/a-b.txt, or");
        on.awaitView("or");
        on.click(on.cell(1, 0), 2);
        assertEquals("see", on.copied());
        on.click(on.cell(8, 0), 2);
        on.click(on.cell(1, 0), 1);

        on.type("echo ");
        on.middleClick(on.cell(1, 3), false);

        on.awaitText("$ echo /tmp/a-b.txt");
        assertEquals("see", Fx.ask(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void lines_pasted_by_a_middle_click_do_not_run_and_nothing_selected_pastes_nothing()
            throws Exception {
        on.run("clear; echo echo one; echo echo two");
        on.awaitView("echo two");
        on.middleClick(on.cell(0, 0), false);
        on.drag(on.cell(0, 0), on.cell(9, 1), false);

        on.middleClick(on.cell(0, 0), false);

        on.awaitText("$ echo one\necho two");
        assertEquals(false, on.text().contains("\none"), on.text());
    }

    @Test
    void a_program_that_asks_for_the_mouse_gets_the_middle_click_and_shift_keeps_it_back()
            throws Exception {
        on.run("clear; echo words");
        on.awaitView("words");
        on.click(on.cell(1, 0), 2);
        on.type(
                "printf '\\e[?1002;1006h'; stty raw -echo; printf rea%s dy; head -c 23 | tr '\\033' '!'; stty sane\r");
        on.awaitText("ready");

        on.middleClick(on.cell(2, 1), false);
        on.middleClick(on.cell(2, 1), true);

        on.awaitText("![<1;3;2M![<1;3;2mwords");
    }

    @Test
    void the_mouse_reports_to_a_program_that_asks_and_shift_keeps_it_back() throws Exception {
        on.type(
                "printf '\\e[?1002;1006h'; stty raw -echo; printf rea%s dy; head -c 44 | tr '\\033' '!'; stty sane\r");
        on.awaitText("ready");

        on.mouse(MouseEvent.MOUSE_PRESSED, on.cell(9, 0), 1, true, false);
        on.mouse(MouseEvent.MOUSE_RELEASED, on.cell(9, 0), 1, true, false);
        on.drag(on.cell(2, 1), on.cell(4, 1), false);
        on.wheel(-1, false);
        on.press(KeyCode.X, "xxxxxx", false, false, false);

        on.awaitText("![<0;3;2M![<32;5;2M![<0;5;2m![<65;5;5Mxxxxxx");
    }

    @Test
    void the_wheel_moves_in_the_scroll_back_and_typing_comes_back() throws Exception {
        on.run("seq 1 200");
        on.awaitView("200");

        on.wheel(2, false);
        Fx.await("scrolled", () -> on.canvas().shown().text().endsWith("195"));
        on.run("seq 201 400");
        on.awaitText("400");
        Fx.await("painted", () -> belowNote().startsWith("20"));
        assertEquals("195", Fx.ask(() -> on.canvas().shown().lines().getLast().text()));
        on.press(KeyCode.HOME, "", true, false, false);
        on.awaitView("$ seq 1 200\n1\n2\n");
        on.press(KeyCode.PAGE_DOWN, "", true, false, false);
        on.awaitView("\n31\n");
        Fx.picture(on.pane.node(), "pane-scrolled-back");
        on.type("x");
        on.awaitView("400\n$ x");
    }

    @Test
    void on_the_alternate_screen_the_wheel_sends_arrows() throws Exception {
        on.type(
                "printf '\\e[?1049h'; stty raw -echo; printf rea%s dy; head -c 9 | od -An -c; stty sane\r");
        on.awaitText("ready");

        on.wheel(-1, false);

        on.awaitText("033   [   B 033   [   B 033   [   B");
    }

    private String belowNote() {
        return on.pane.node().lookup(".terminal-below") instanceof Button note
                ? note.getText()
                : "";
    }
}
