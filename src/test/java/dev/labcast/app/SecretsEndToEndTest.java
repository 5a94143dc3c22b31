package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Plants secrets in every pane and looks for them in every byte the session left and in all text
/// that was on the public windows.
class SecretsEndToEndTest {
    @TempDir Path home;

    @Test
    void no_planted_secret_is_in_any_artefact_or_on_any_public_window() throws Exception {
        Path session = rehearsed("secrets.yaml", "1");

        assertClean(session);
        String log = Files.readString(session.resolve("events.jsonl"));
        assertTrue(log.contains("for everybody"), "the notebook's public lines are there");
        assertTrue(log.contains("split"), "and the terminal's");
        assertTrue(log.contains("▒"), "and masks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4"})
    void no_secret_comes_through_however_fast_it_is_typed_pasted_edited_or_hidden(String speed)
            throws Exception {
        Path session = rehearsed("secrets-typed.yaml", speed);

        assertClean(session);
        String log = Files.readString(session.resolve("events.jsonl"));
        assertTrue(log.contains("for everybody"), "what follows the secrets is there");
        assertTrue(log.contains("▒"), "and masks");
        assertFalse(log.contains("nothing"), "but not what ran while the terminal was private");
    }

    private Path rehearsed(String script, String speed) throws Exception {
        Path file = Path.of(SecretsEndToEndTest.class.getResource("/rehearsal/" + script).toURI());
        LabcastProcess.Ended ended =
                new LabcastProcess(home)
                        .run("rehearse", file.toString(), "--json", "--speed", speed);
        assertEquals(0, ended.code(), ended.err() + ended.out());
        JsonNode report = new JsonMapper().readTree(ended.out());
        return home.resolve(report.path("session").asText());
    }

    /// The session, the text of its public windows, and what Labcast logs and remembers.
    private void assertClean(Path session) throws IOException {
        List<Path> artefacts = new ArrayList<>(filesBelow(session));
        assertTrue(artefacts.size() > 3, artefacts.toString());
        filesBelow(session.resolveSibling(session.getFileName() + "-shots")).stream()
                .filter(file -> file.toString().endsWith(".txt"))
                .forEach(artefacts::add);
        for (String kept : List.of(".local", ".config")) {
            if (Files.isDirectory(home.resolve(kept))) {
                artefacts.addAll(filesBelow(home.resolve(kept)));
            }
        }
        for (Path artefact : artefacts) {
            assertFalse(artefact.toString().contains("planted"), artefact.toString());
            Planted.assertNoneIn(artefact.toString(), Files.readAllBytes(artefact));
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
