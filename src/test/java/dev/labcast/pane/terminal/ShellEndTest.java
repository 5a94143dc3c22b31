package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellEndTest {
    @TempDir Path home;

    @Test
    void a_shell_that_ends_is_announced_and_enter_starts_another() throws Exception {
        try (PaneOnStage on = new PaneOnStage(home, "bash")) {
            on.awaitText("$");
            CompletableFuture<Integer> late =
                    on.pane.run("sleep 0.2; printf '\\e[?1049h\\e[?1000h'; exit 7");

            awaitNotice(on, "The shell ended (exit 7). Press Enter to start a new one.");
            assertThrows(ExecutionException.class, () -> late.get(5, TimeUnit.SECONDS));
            Fx.picture(on.pane.node(), "pane-ended");
            on.press(KeyCode.A, "a", false, false, false);
            on.press(KeyCode.ENTER, "\r", false, false, false);

            awaitNotice(on, "");
            assertEquals(5, on.run("(exit 5)"));
            on.awaitText("exit 7");
        }
    }

    @Test
    void a_new_shell_goes_on_below_what_the_last_one_printed() throws Exception {
        try (PaneOnStage on = new PaneOnStage(home, "bash")) {
            on.awaitText("$");
            on.run("seq 1 5");
            on.type("exit\r");
            awaitNotice(on, "The shell ended. Press Enter to start a new one.");
            List<String> before = on.text().strip().lines().map(String::strip).toList();

            on.press(KeyCode.ENTER, "\r", false, false, false);
            awaitNotice(on, "");
            on.run("echo again");

            List<String> after = on.text().strip().lines().map(String::strip).toList();
            assertEquals(before, after.subList(0, before.size()));
            assertTrue(after.subList(before.size(), after.size()).contains("again"), on.text());
        }
    }

    @Test
    void a_shell_that_is_not_there_costs_a_sentence_and_no_more() {
        try (PaneOnStage on = new PaneOnStage(home, "/no/such/shell")) {
            awaitNotice(
                    on,
                    "The shell /no/such/shell of your settings is not there. Set another one in the"
                            + " settings, then press Enter to try again.");
            on.press(KeyCode.ENTER, "\r", false, false, false);
            on.type("nobody listens");
        }
    }

    @Test
    void a_shell_that_cannot_be_run_costs_a_sentence_and_no_more() throws Exception {
        Path broken = Files.writeString(home.resolve("broken"), "#!/no/such/interpreter\n");
        assertTrue(broken.toFile().setExecutable(true));
        try (PaneOnStage on = new PaneOnStage(home, broken.toString())) {
            Fx.await(
                    "a notice",
                    () -> notice(on).contains("Press Enter") || notice(on).contains("press Enter"));
        }
    }

    @Test
    void closing_the_pane_ends_every_program_but_those_that_refuse_on_purpose() throws Exception {
        List<Long> pids;
        try (PaneOnStage on = new PaneOnStage(home, "bash")) {
            on.awaitText("$");
            on.run(
                    "sleep 1000 & echo $! > bg; (trap '' TERM; echo $BASHPID > stubborn; sleep 1001; sleep 1002) &");
            on.run("nohup sleep 1003 > /dev/null 2>&1 & echo $! > kept");
            on.type("sh -c 'echo $$ > fg; sleep 1004; true'\r");
            Fx.await(
                    "all running",
                    () ->
                            Files.exists(home.resolve("fg"))
                                    && Files.exists(home.resolve("stubborn")));
            Fx.await("nohup in place", () -> command("kept").endsWith("sleep"));
            pids = List.of(pid("bg"), pid("stubborn"), pid("fg"));
        }
        try {
            for (long pid : pids) {
                Fx.await("the end of " + pids + " but for the reaping: " + pid, () -> !alive(pid));
            }
            assertTrue(alive(pid("kept")));
        } finally {
            ProcessHandle.of(pid("kept")).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private String command(String file) {
        try {
            return ProcessHandle.of(pid(file)).flatMap(it -> it.info().command()).orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private long pid(String file) throws IOException {
        return Long.parseLong(Files.readString(home.resolve(file)).strip());
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static void awaitNotice(PaneOnStage on, String wanted) {
        Fx.await("notice: " + wanted, () -> notice(on).equals(wanted));
    }

    private static String notice(PaneOnStage on) {
        return on.pane.node().lookup(".terminal-notice") instanceof Label label
                ? label.getText()
                : "";
    }
}
