package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys, pastes and sizes as a program at the other end of the pseudo-terminal sees them.
class KeyboardAndPasteTest {
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
    void what_is_typed_is_echoed_and_runs() {
        on.type("echo hi äλ\r");

        on.awaitText("$ echo hi äλ\nhi äλ\n$");
    }

    @Test
    void ctrl_c_stops_a_program_that_never_ends() throws Exception {
        on.type("yes\r");
        on.awaitText("y\ny\ny\ny\ny\ny");

        on.control(KeyCode.C);

        on.awaitText("^C");
        assertEquals(0, on.run("clear; echo calm"));
        on.awaitText("calm");
    }

    @Test
    void every_kind_of_key_reaches_the_program_as_xterm_sends_it() throws Exception {
        on.type("stty raw -echo; printf rea%s dy; head -c 32 > got; stty sane\r");
        on.awaitText("ready");

        on.press(KeyCode.UP); // 3
        on.press(KeyCode.HOME, "", true, true, false); // 6
        on.press(KeyCode.F5); // 5
        on.press(KeyCode.BACK_SPACE, "\b", false, false, false); // 1
        on.press(KeyCode.TAB, "\t", true, false, false); // 3
        on.press(KeyCode.X, "x", false, false, true); // 2
        on.press(KeyCode.C, "\003", false, true, false); // 1
        on.press(KeyCode.UNDEFINED, "é", false, false, false); // 2
        on.press(KeyCode.DIGIT2, "@", false, true, true); // AltGr, 1
        on.press(KeyCode.DIGIT1, "1", false, false, true); // the desk's
        on.type("12345678");

        Fx.await("32 bytes", () -> sizeOf("got") == 32);
        assertEquals(
                "1b5b41 1b5b313b3648 1b5b31357e 7f 1b5b5a 1b78 03 c3a9 40 3132333435363738"
                        .replace(" ", ""),
                HexFormat.of().formatHex(Files.readAllBytes(home.resolve("got"))));
    }

    @Test
    void ten_kilobytes_pasted_arrive_whole() throws Exception {
        StringBuilder pasted = new StringBuilder();
        Random random = new Random(7);
        while (pasted.length() < 10_240) {
            pasted.append(Integer.toString(random.nextInt(1 << 28), 36))
                    .append(random.nextInt(9) == 0 ? "\n" : " λ ");
        }
        pasted.append("\n");
        byte[] bytes = pasted.toString().getBytes(StandardCharsets.UTF_8);
        on.type("stty -echo; cat > pasted; stty echo\r");
        Fx.await("cat runs", () -> Files.exists(home.resolve("pasted")));

        Fx.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(pasted.toString());
            Clipboard.getSystemClipboard().setContent(content);
        });
        on.controlShift(KeyCode.V);
        on.control(KeyCode.D);

        assertEquals(0, on.run("wc -c < pasted"));
        assertEquals(sha(bytes), sha(Files.readAllBytes(home.resolve("pasted"))));
    }

    @Test
    void a_paste_into_a_shell_that_brackets_does_not_run() {
        on.pane.paste("echo one\necho two");

        on.awaitText("echo one\necho two");
        assertTrue(!on.text().contains("\none"), on.text());
    }

    @Test
    void programs_learn_the_last_size_of_a_window_that_was_dragged() throws Exception {
        for (int width = 400; width <= 700; width += 20) {
            int w = width;
            Fx.run(() -> {
                on.stage.setWidth(w);
                on.stage.setHeight(300);
            });
        }
        Fx.await("the new size", () -> on.canvas().shown().rows() < 20);
        String size =
                Fx.ask(() -> on.canvas().shown().rows() + " " + on.canvas().shown().columns());

        assertEquals(0, on.run("clear; stty size"));
        on.awaitText(size);
    }

    @Test
    void zooming_changes_the_cells_and_is_remembered() {
        int before = Fx.ask(() -> on.canvas().shown().columns());

        on.control(KeyCode.EQUALS);
        on.press(KeyCode.PLUS, "+", true, true, false);
        on.wheel(1, true);
        Fx.await("fewer columns", () -> on.canvas().shown().columns() < before);
        on.control(KeyCode.MINUS);
        on.control(KeyCode.DIGIT0);

        assertEquals(List.of(14.0, 15.0, 16.0, 15.0, 13.0), on.zooms);
        Fx.await("the old columns", () -> on.canvas().shown().columns() == before);
    }

    private static String sha(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private long sizeOf(String file) {
        return home.resolve(file).toFile().length();
    }
}
