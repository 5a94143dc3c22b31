package dev.labcast.pane.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuitSignalTest {
    @TempDir Path home;

    @Test
    void no_signal_is_blocked_in_the_shell() throws Exception {
        Path status = Path.of("/proc/self/status");
        assumeTrue(Files.exists(status), "needs /proc, as Linux has it");
        try (PaneOnStage on = new PaneOnStage(home, "bash")) {
            on.awaitText("$");

            on.run("grep SigBlk " + status);

            on.awaitText("SigBlk: 0000000000000000");
        }
    }

    @Test
    void ctrl_backslash_ends_a_program() throws Exception {
        try (PaneOnStage on = new PaneOnStage(home, "bash")) {
            on.awaitText("$");
            on.run("ulimit -c 0");
            CompletableFuture<Integer> slept = on.pane.run("sh -c 'echo now; exec sleep 50'");
            on.awaitText("\nnow");

            on.press(KeyCode.BACK_SLASH, "\034", false, true, false);

            assertEquals(128 + 3, slept.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void each_of_the_wrappers_unblocks_where_it_is_installed() throws Exception {
        for (QuitSignal.Wrapper wrapper : QuitSignal.USUAL.wrappers()) {
            if (Files.isExecutable(Path.of(wrapper.command().getFirst()))) {
                List<String> command =
                        new QuitSignal(List.of(wrapper))
                                .unblocked(List.of("/bin/sh", "-c", "echo \"$0 $1\"", "a b", "c"));
                assertEquals(wrapper.command().getFirst(), command.getFirst());
                Process echo = new ProcessBuilder(command).start();
                assertEquals("a b c\n", new String(echo.getInputStream().readAllBytes(), UTF_8));
            }
        }
    }

    @Test
    void a_wrapper_that_is_not_there_or_another_program_is_passed_over() {
        QuitSignal.Wrapper gone = new QuitSignal.Wrapper(List.of("/no/such/program"), "-v", "");
        QuitSignal.Wrapper other = new QuitSignal.Wrapper(List.of("/bin/echo"), "busy", "GNU");
        QuitSignal.Wrapper failing = new QuitSignal.Wrapper(List.of("/bin/ls"), "/no/such", "");
        List<String> shell = List.of("/bin/sh", "-l");

        assertEquals(shell, new QuitSignal(List.of(gone, other, failing)).unblocked(shell));
    }
}
