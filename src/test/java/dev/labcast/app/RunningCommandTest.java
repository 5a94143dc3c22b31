package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RunningCommandTest {

    @Test
    void the_newest_child_of_a_shell_is_the_running_command() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "sleep 41.5; true").start();
        try {
            assertEquals("sleep 41.5", patiently());
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly().waitFor();
        }
    }

    private static String patiently() throws IOException, InterruptedException {
        RunningCommand running = new RunningCommand(ProcessHandle.current());
        for (int look = 0; look < 200 && running.get().isEmpty(); look++) {
            Thread.sleep(20);
        }
        return running.get();
    }
}
