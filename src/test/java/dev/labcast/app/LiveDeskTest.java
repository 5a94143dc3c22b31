package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.obs.Eventually;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.stage.StageFrame;
import dev.labcast.web.Chromium;
import dev.labcast.web.Knocks;
import dev.labcast.web.Tab;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The live pages of a whole desk with a real shell, beside the windows of its stage.
class LiveDeskTest {
    @TempDir Path home;
    private OpenedDesk desk;
    private OpenDesk open;

    @BeforeEach
    void open() throws Exception {
        desk = new OpenedDesk(home, DeskMemory.FIRST.sized(980, 900), NoObs.wish(home), true);
        open = desk.open;
        Fx.run(() -> {
            open.staging().stage(Pane.TERMINAL, true);
            open.staging().stage(Pane.NOTEBOOK, true);
            open.staging().stage(Pane.PLOTS, true);
            open.desk().start("debugging");
            open.staging().choose(Scene.TERMINAL);
        });
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void the_page_reads_as_the_stage_does_while_a_shell_is_busy() throws Exception {
        try (Tab tab = tab("stage-program", "?fit=obs")) {
            assertSame(tab, "the prompt");
            for (String command :
                    new String[] {
                        "seq 1 200000",
                        "printf '\\e[?1049h\\e[2J\\e[31mfull screen\\e[5;9H\\e[7m there\\e[m'",
                        "printf '\\e[?1049l back, 漢字 e\\u0301 😀\\n'",
                        "ls -la --color=always /"
                    }) {
                run(command);
                assertSame(tab, command);
                Eventually.holds("the prompt after " + command, () -> stage().contains("lab>"));
            }
            Fx.run(() -> open.staging().choose(Scene.DESK));
            assertSame(tab, "the desk");
            Fx.run(() -> open.staging().hide("Hidden by the test."));
            assertSame(tab, "hidden");
            assertEquals("Back in a moment\nDebugging", tab.text("labcast.text()"));
        }
    }

    @Test
    void what_must_not_be_seen_is_in_nothing_that_the_live_pages_are_told() throws Exception {
        try (Tab tab = tab("live", "")) {
            run("echo token $LAB_TOKEN; seq 1 500; echo $LAB_TOKEN | rev | rev");
            Eventually.holds(
                    "the command is seen", () -> tab.text("labcast.text()").contains("500"));

            for (String path :
                    new String[] {"state", "scrollback?before=400", "notebook?first=0"}) {
                String told = get(address("live").resolve(path));
                assertTrue(told.startsWith("HTTP/1.1 200"), told);
                assertFalse(told.contains(OpenedDesk.SECRET), path);
            }
            assertFalse(tab.text("document.body.textContent").contains(OpenedDesk.SECRET));
        }
    }

    private void run(String command) throws Exception {
        open.terminal().run(command).get(60, TimeUnit.SECONDS);
    }

    private Tab tab(String label, String query) throws Exception {
        StageFrame frame = Fx.ask(() -> open.windows().program().frame());
        int width = (int) frame.getWidth();
        int height = (int) frame.getHeight();
        Tab tab = Chromium.running().open(width, height).open(address(label) + query);
        Eventually.holds(
                "the page is there; " + tab.complaints(),
                () -> tab.holds("'labcast' in globalThis"));
        return tab;
    }

    /// Both follow the log, each in its time; the clock in the footer ticks.
    private void assertSame(Tab tab, String when) throws Exception {
        desk.settled();
        Eventually.holds(
                when, () -> withoutClock(stage()).equals(withoutClock(tab.text("labcast.text()"))));
    }

    private String stage() {
        return Fx.ask(() -> open.windows().program().frame().text());
    }

    private static String withoutClock(String text) {
        return text.replaceFirst(" \\d\\d:\\d\\d$", "");
    }

    private URI address(String label) {
        return URI.create(open.pages().served().address(label).orElseThrow());
    }

    private static String get(URI address) throws IOException {
        String path =
                address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery());
        return Knocks.get(address.getPort(), address.getAuthority(), path);
    }
}
