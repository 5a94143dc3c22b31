package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalPaneTest {
    @TempDir Path home;
    private PaneOnStage on;

    @BeforeEach
    void open() {
        on = new PaneOnStage(home, "bash");
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void what_is_typed_is_echoed_and_runs() throws Exception {
        on.awaitText("$");
        for (char c : "echo hi".toCharArray()) {
            KeyCode code =
                    c == ' '
                            ? KeyCode.SPACE
                            : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
            on.press(code, String.valueOf(c), false, false, false);
        }
        on.press(KeyCode.ENTER, "\r", false, false, false);

        on.awaitText("$ echo hi\nhi\n$");
        assertEquals(0, on.run("ls --color /"));
        assertEquals(3, on.run("(exit 3)"));
        Fx.await("canvas up to date", () -> on.canvas().shown().text().contains("exit 3"));
        Fx.picture(on.pane.node(), "pane-first");
    }
}
