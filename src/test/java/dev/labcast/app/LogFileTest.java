package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.ClientDoor;
import dev.labcast.obs.FakeServer;
import dev.labcast.obs.Obs;
import dev.labcast.obs.ObsTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    /// The levels are set on these; nobody else keeps them from being collected.
    private final List<Logger> loudest =
            List.of(
                    Logger.getLogger(""),
                    Logger.getLogger("io.obswebsocket"),
                    Logger.getLogger("org.eclipse.jetty"),
                    Logger.getLogger("dev.labcast"));

    @AfterEach
    void restore() throws Exception {
        loudest.forEach(logger -> logger.setLevel(null));
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void what_is_said_to_obs_is_in_no_log_even_at_the_finest_level(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("labcast.log");
        LogFile.open(file);
        loudest.forEach(logger -> logger.setLevel(Level.ALL));
        Logger.getLogger("dev.labcast.app").fine("the log is open");

        try (FakeServer server = new FakeServer();
                Obs obs = new ClientDoor().open(server.address(), event -> {})) {
            obs.setSettings("lower third", Map.of("text", "what viewers shall not read yet"));
        } catch (ObsTrouble trouble) {
            throw new AssertionError(trouble);
        }

        String log = Files.readString(file);
        assertTrue(log.contains("the log is open"), log);
        assertFalse(log.contains("what viewers shall not read yet"), log);
        assertFalse(log.contains("requestId"), log);
        assertFalse(log.contains("WARN"), log);
    }

    @Test
    void a_library_may_still_warn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("labcast.log");
        LogFile.open(file);

        Logger.getLogger("org.eclipse.jetty.io").warning("a broken pipe");
        Logger.getLogger("org.eclipse.jetty.io").info("it is started");
        Logger.getLogger("com.example").info("it is started, too");

        String log = Files.readString(file);
        assertTrue(log.contains("a broken pipe"), log);
        assertFalse(log.contains("it is started"), log);
    }
}
