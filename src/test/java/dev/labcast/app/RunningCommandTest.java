package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.Wanted;
import dev.labcast.app.rehearsal.Step;
import dev.labcast.fx.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real commands in the desk's real shell, which has job control.
@Timeout(120)
class RunningCommandTest {
    @TempDir Path home;
    private OpenedDesk desk;
    private RunningCommand running;

    @BeforeEach
    void open() throws Exception {
        desk = new OpenedDesk(home);
        running = new RunningCommand(desk.open.terminal()::shell);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void what_runs_in_the_foreground_since_before_the_file_was_written_made_it() throws Exception {
        type("sleep 41.5");
        awaitCommand("sleep 41.5");

        assertEquals("sleep 41.5", running.at(Instant.now()));
        assertEquals("", running.at(Instant.now().minusSeconds(60)));
    }

    @Test
    void a_script_is_named_and_not_what_it_calls() throws Exception {
        Files.writeString(home.resolve("lab/fit.sh"), "touch began; sleep 42.5; true");
        type("bash fit.sh one two");
        awaitFile("began");

        awaitCommand("bash fit.sh one two");
    }

    @Test
    void what_began_after_the_file_was_written_did_not_make_it() throws Exception {
        type("touch made; sleep 43.5");
        awaitFile("made");
        awaitCommand("sleep 43.5");

        Instant written = Files.getLastModifiedTime(home.resolve("lab/made")).toInstant();
        assertEquals("", running.at(written));
    }

    @Test
    void a_program_in_the_background_is_not_named_and_neither_is_a_shell_at_its_prompt()
            throws Exception {
        desk.perform(new Step.RunCommand("sleep 44.5 & touch there", Duration.ofSeconds(20)));

        assertEquals("", running.at(Instant.now()));
    }

    @Test
    void of_a_pipeline_the_first_is_named() throws Exception {
        type("sleep 45.5 | cat");
        awaitCommand("sleep 45.5");
    }

    @Test
    void other_children_of_this_process_are_nothing_to_it() throws Exception {
        Wanted.program("sh");
        Process other = new ProcessBuilder("sh", "-c", "sleep 46.5; true").start();
        try {
            Fx.await("the child", () -> other.children().findAny().isPresent());

            assertEquals("", running.at(Instant.now()));
            assertEquals("", new RunningCommand(OptionalLong::empty).at(Instant.now()));
        } finally {
            other.descendants().forEach(ProcessHandle::destroyForcibly);
            other.destroyForcibly().waitFor();
        }
    }

    private void type(String command) throws Exception {
        desk.perform(new Step.TypeText(command + "\n"));
    }

    private void awaitFile(String name) {
        Fx.await(name, () -> Files.exists(home.resolve("lab").resolve(name)));
    }

    private void awaitCommand(String wanted) {
        Supplier<String> now = () -> running.at(Instant.now());
        Fx.await(wanted, () -> now.get().equals(wanted));
    }
}
