package dev.labcast.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkFolderTest {

    @Test
    void it_is_named_for_the_prompt_filled_and_gone_afterwards() throws Exception {
        Path path;
        try (WorkFolder folder = WorkFolder.create("lab")) {
            path = folder.path();
            folder.fill(Map.of("src/Fit.java", "class Fit {}".getBytes(UTF_8)));

            assertEquals("lab", path.getFileName().toString());
            assertEquals("class Fit {}", Files.readString(path.resolve("src/Fit.java")));
            Files.writeString(path.resolveSibling("beside"), "left by the shell");
        }

        assertFalse(Files.exists(path.getParent()));
    }

    @Test
    void a_file_that_would_lie_outside_is_refused_and_not_written() throws Exception {
        try (WorkFolder folder = WorkFolder.create("lab")) {
            IOException refused =
                    assertThrows(
                            IOException.class,
                            () -> folder.fill(Map.of("../outside", new byte[] {1})));

            assertEquals("'../outside' would lie outside the work folder", refused.getMessage());
            assertFalse(Files.exists(folder.path().resolveSibling("outside")));
        }
    }

    @Test
    void two_rehearsals_do_not_meet() throws Exception {
        try (WorkFolder one = WorkFolder.create("lab");
                WorkFolder other = WorkFolder.create("lab")) {
            assertFalse(one.path().equals(other.path()));
        }
    }
}
