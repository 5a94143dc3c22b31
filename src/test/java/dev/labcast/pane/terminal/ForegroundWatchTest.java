package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.labcast.fx.Fx;
import dev.labcast.guard.Draft;
import dev.labcast.guard.Foreground;
import dev.labcast.guard.Foreground.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What frames say of the programs that have the terminal, with a real shell.
class ForegroundWatchTest {
    @TempDir Path home;
    private PaneOnStage on;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "Linux tells it in /proc");
        Files.writeString(home.resolve(".env"), "a\n".repeat(100));
        Files.createDirectory(home.resolve("sub"));
        on = new PaneOnStage(home, "bash");
        on.awaitText("$");
        on.pane.setPublic(true);
    }

    @AfterEach
    void close() {
        if (on != null) {
            on.close();
        }
    }

    private Foreground last() {
        return on.drafts.isEmpty()
                ? Foreground.UNWATCHED
                : ((Draft.TerminalFrame) on.drafts.getLast()).foreground();
    }

    private boolean runs(String... words) {
        return last().programs().stream().anyMatch(it -> it.command().equals(List.of(words)));
    }

    @Test
    void a_pager_is_named_with_its_file_and_its_folder_and_what_started_it() throws Exception {
        on.type("less .env\r");
        Fx.await("less", () -> runs("less", ".env") && last().launched().isPresent());
        assertTrue(
                last().programs()
                        .contains(
                                new Program(
                                        List.of("less", ".env"), Optional.of(home.toRealPath()))),
                last().toString());
        assertTrue(last().launched().orElse("").endsWith("less .env"), last().toString());

        on.type("q");
        Fx.await("the shell", () -> last().launched().isEmpty() && !runs("less", ".env"));
        assertEquals(1, last().programs().size(), last().toString());
    }

    @Test
    void a_program_that_another_one_started_is_named_too() {
        on.type("sh -c 'less .env; true'\r");
        Fx.await("less below sh", () -> runs("less", ".env"));
        on.type("q");
    }

    @Test
    void the_shells_folder_is_told_when_it_waits_and_what_runs_behind_it_is_not() throws Exception {
        Path sub = home.resolve("sub").toRealPath();
        on.type("sleep 60 &\r");
        on.type("cd sub\r");
        Fx.await(
                "the folder",
                () ->
                        last().programs().size() == 1
                                && last().programs()
                                        .getFirst()
                                        .directory()
                                        .equals(Optional.of(sub)));
        on.type("kill %1\r");
    }
}
