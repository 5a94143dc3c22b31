package dev.labcast.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class KeyNamesTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("labcast.root", "."), "src/main/java");

    @Test
    void a_key_is_named_as_people_read_it() {
        assertEquals(
                new KeyCodeCombination(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN),
                KeyNames.combination("Shortcut+0"));
        assertEquals(
                new KeyCodeCombination(KeyCode.NUMPAD0, KeyCombination.SHORTCUT_DOWN),
                KeyNames.combination("Shortcut+Numpad 0"));
        assertEquals(new KeyCodeCombination(KeyCode.ESCAPE), KeyNames.combination("Esc"));
    }

    @Test
    void a_constants_name_that_is_no_keys_name_is_refused() {
        for (String dead : List.of("Shortcut+DIGIT0", "ESCAPE", "Ctrl+NUMPAD0")) {
            assertThrows(IllegalArgumentException.class, () -> KeyNames.combination(dead), dead);
        }
    }

    @Test
    void a_letter_that_has_no_key_of_its_own_is_a_character() {
        assertEquals(KeyCharacterCombination.class, KeyNames.combination("Ctrl+Alt+Ö").getClass());
    }

    @Test
    void nobody_reads_shortcuts_past_it() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> past =
                    sources.filter(it -> it.toString().endsWith(".java"))
                            .filter(it -> !it.endsWith("KeyNames.java"))
                            .filter(KeyNamesTest::readsKeys)
                            .toList();
            assertEquals(List.of(), past);
        }
    }

    private static boolean readsKeys(Path source) {
        try {
            String code = Files.readString(source);
            return code.contains("KeyCombination.valueOf(")
                    || code.contains("KeyCombination.keyCombination(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
