package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.Wanted;
import dev.labcast.fx.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptHookTest {
    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "sh"})
    void commands_run_one_after_the_other_and_give_their_status(String shell) throws Exception {
        Wanted.program(shell);
        try (PaneOnStage on = new PaneOnStage(home, shell)) {
            List<CompletableFuture<Integer>> all =
                    List.of(
                            on.pane.run("sleep 0.1; echo one > log"),
                            on.pane.run("echo two >> log; (exit 9)"),
                            on.pane.run("echo status $? >> log; false"),
                            on.pane.run("printf '\\033]7771;forged;5\\007'; echo three >> log"));

            assertEquals(List.of(0, 9, 1, 0), all.stream().map(PromptHookTest::status).toList());
            assertEquals(
                    List.of("one", "two", "status 9", "three"),
                    Files.readAllLines(home.resolve("log")));
            on.awaitText("three >> log");
            Fx.await("nothing of the hook to be seen", () -> !on.text().contains("7771;n0"));
        }
    }

    @Test
    void the_persons_own_start_up_file_is_read_first() throws Exception {
        try (PaneOnStage on = new PaneOnStage(home, "bash")) {
            Files.writeString(home.resolve(".bashrc"), "PS1='mine> '\nPROMPT_COMMAND='x=$?'\n");
            on.run("exec bash --rcfile hook/bashrc -i");
            on.awaitText("mine>");
            on.run("(exit 4)");

            assertEquals(0, on.run("echo seen $x"));
            on.awaitText("seen 4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void what_a_script_types_is_not_kept_in_the_persons_history(String shell) throws Exception {
        Wanted.program(shell);
        Path history = Files.writeString(home.resolve("history"), "echo mine\n");
        try (PaneOnStage on = new PaneOnStage(home, shell)) {
            for (String rc : List.of(".bashrc", ".zshrc")) {
                Files.writeString(
                        home.resolve(rc),
                        "PS1='mine> '\nHISTFILE=~/history\nHISTSIZE=99\nSAVEHIST=99\n");
            }
            on.run("exec env ZDOTDIR=$PWD/hook LABCAST_ZDOTDIR=$PWD " + shell + option(shell));
            on.awaitText("mine>");
            on.run("echo a scripted command");
            assertThrows(ExecutionException.class, () -> on.run("exit"));
        }
        assertEquals("echo mine\n", Files.readString(history));
    }

    private static String option(String shell) {
        return shell.equals("bash") ? " --rcfile hook/bashrc -i" : " -i";
    }

    @Test
    void only_the_hooks_own_marks_count() {
        PromptHook hook = new PromptHook(Path.of("x"), "n1");

        assertEquals(OptionalInt.of(130), hook.status(7771, "n1;130"));
        assertEquals(OptionalInt.empty(), hook.status(7771, "n2;130"));
        assertEquals(OptionalInt.empty(), hook.status(133, "n1;130"));
        assertEquals(OptionalInt.empty(), hook.status(7771, "n1;"));
        assertEquals(OptionalInt.empty(), hook.status(7771, "n1;99999999999"));
    }

    private static int status(CompletableFuture<Integer> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
