package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryFileTest {
    @TempDir Path folder;

    @Test
    void what_was_kept_is_there_at_the_next_start() {
        DeskMemory memory =
                new DeskMemory(
                        false, 10, 20, 1366, 768, true, 0.3, 0.7, "/n.md", List.of("/plots"), 15.5);

        new MemoryFile(folder.resolve("deep/desk.json")).write(memory);

        assertEquals(memory, new MemoryFile(folder.resolve("deep/desk.json")).read());
    }

    @Test
    void a_damaged_memory_costs_only_the_memory() throws Exception {
        Path file = folder.resolve("desk.json");
        for (String damaged :
                List.of("", "{", "[]", "{\"dark\": \"perhaps\"}", "{\"watched\": null}", "\0\0")) {
            Files.writeString(file, damaged);

            assertEquals(DeskMemory.FIRST, new MemoryFile(file).read(), damaged);
        }
    }
}
