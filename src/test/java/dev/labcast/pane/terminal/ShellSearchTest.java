package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellSearchTest {
    @TempDir Path folder;

    @Test
    void the_settings_come_before_the_environment_and_that_before_what_is_installed()
            throws Exception {
        Path fish = program("fish");
        Path zsh = program("zsh");
        Path bash = program("bash");

        assertEquals(Optional.of(fish), find(Optional.of("fish"), Map.of("SHELL", zsh.toString())));
        assertEquals(Optional.of(zsh), find(Optional.empty(), Map.of("SHELL", zsh.toString())));
        assertEquals(Optional.of(bash), find(Optional.empty(), Map.of()));
        assertEquals(Optional.of(bash), find(Optional.empty(), Map.of("SHELL", "/gone/fish")));
        assertEquals(
                Optional.empty(), find(Optional.of("/gone/fish"), Map.of("SHELL", zsh.toString())));
    }

    @Test
    void what_cannot_be_run_is_no_shell() throws Exception {
        Files.writeString(folder.resolve("bash"), "");
        Files.createDirectory(folder.resolve("zsh"));

        assertEquals(Optional.of(Path.of("/bin/sh")), find(Optional.empty(), Map.of()));
        assertEquals(Optional.empty(), find(Optional.of("bad\0name"), Map.of()));
    }

    @Test
    void the_environment_names_this_terminal_and_no_other() {
        Map<String, String> env =
                ShellEnvironment.of(
                        Map.of(
                                "PATH",
                                "/p",
                                "TERM",
                                "dumb",
                                "TMUX",
                                "x",
                                "LINES",
                                "9",
                                "LABCAST_OBS_PASSWORD",
                                "for Labcast alone",
                                "LC_CTYPE",
                                "de_DE.UTF-8"));

        assertEquals(
                Map.of(
                        "PATH", "/p",
                        "TERM", "xterm-256color",
                        "COLORTERM", "truecolor",
                        "LC_CTYPE", "de_DE.UTF-8"),
                env);
        assertEquals("C.UTF-8", ShellEnvironment.of(Map.of()).get("LANG"));
    }

    private Optional<Path> find(Optional<String> wanted, Map<String, String> more) {
        Map<String, String> env = new HashMap<>(more);
        env.put("PATH", "/no/where:" + folder);
        return new ShellSearch(env).find(wanted);
    }

    private Path program(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }
}
