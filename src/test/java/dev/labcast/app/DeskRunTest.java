package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.recording.VocabularyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskRunTest {
    @TempDir Path home;

    @Test
    void without_a_file_the_usual_activities_hold() throws Exception {
        assertEquals(new VocabularyFile().usual(), DeskRun.vocabulary(Optional.empty()));
    }

    @Test
    void a_file_of_the_person_replaces_them() throws Exception {
        Path file = home.resolve("mine.yaml");
        Files.writeString(
                file,
                """
                activities:
                  - {id: reading-bills, name: Reading bills, key: "1", colour: "#0c90f0"}
                """);

        assertEquals(
                "Reading bills", DeskRun.vocabulary(Optional.of(file)).nameOf("reading-bills"));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path file = home.resolve("absent.yaml");

        Refusal refusal = assertThrows(Refusal.class, () -> DeskRun.vocabulary(Optional.of(file)));

        assertEquals("The activity file " + file + " cannot be read.", refusal.sentence());
    }

    @Test
    void a_mistake_in_the_file_is_said_with_its_place() throws Exception {
        Path file = home.resolve("mine.yaml");
        Files.writeString(
                file, "activities:\n  - {id: a, name: A, key: long, colour: '#000000'}\n");

        Refusal refusal = assertThrows(Refusal.class, () -> DeskRun.vocabulary(Optional.of(file)));

        assertTrue(refusal.sentence().contains("mine.yaml"), refusal.sentence());
        assertTrue(refusal.sentence().contains("key"), refusal.sentence());
    }
}
