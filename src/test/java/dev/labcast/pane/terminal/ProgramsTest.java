package dev.labcast.pane.terminal;

import dev.labcast.Wanted;
import dev.labcast.fx.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real programs that take the whole screen; each leaves a picture to look at.
class ProgramsTest {
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
    void vim_edits_a_file() throws Exception {
        Wanted.program("vim");
        on.type("vim -u NONE -c 'syntax on|set nu' fit.py\r");
        on.awaitText("fit.py");
        on.type(
                "idef fit(x, y):\r    \"\"\"least squares 研究\"\"\"\r    return sum(x) / len(x)  # é\r");
        on.press(KeyCode.ESCAPE, "\033", false, false, false);
        on.type(":w\r");
        on.awaitText("written");
        picture("vim");
        on.type(":q\r");

        Fx.await("saved", () -> Files.exists(home.resolve("fit.py")));
        on.run("echo done");
        on.awaitText("done");
    }

    @Test
    void less_pages_and_searches() throws Exception {
        Wanted.program("less");
        Files.writeString(
                home.resolve("log"),
                IntStream.range(0, 500)
                        .mapToObj(i ->
                                "step "
                                        + i
                                        + " loss \033[3"
                                        + i % 8
                                        + "m"
                                        + 5.0 / (i + 1)
                                        + "\033[0m")
                        .collect(Collectors.joining("\n")));
        on.type("less -R log\r");
        on.awaitText("step 0 loss 5.0");
        on.type("/step 400\r");
        on.awaitText("step 400 loss"); // the typed search alone is not the answer
        picture("less");
        on.wheel(-1, false);
        on.awaitText("step 430");
        on.type("q");

        on.run("echo done");
        on.awaitText("done");
    }

    @Test
    void htop_draws_its_meters() throws Exception {
        Wanted.program("htop");
        on.type("htop\r");
        on.awaitText("PID");
        picture("htop");
        on.type("q");

        on.run("echo done");
        on.awaitText("done");
    }

    private void picture(String name) {
        on.awaitPainted();
        Fx.picture(on.pane.node(), "pane-" + name);
    }
}
