package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plants secrets in every pane and looks for them in every byte the session left and in all text
/// that was on the public windows.
class SecretsEndToEndTest {
    private static final List<String> SECRETS =
            List.of(
                    "PLANTEDexact7f3c9a1e5b",
                    "PLANTEDvendorA1b2C3d4E5f6G7h8I9j0K1L",
                    "PLANTEDnamed-hunter2-x",
                    "PLANTEDkeyabcdefghij0123456789ABCDEFGHij",
                    "PLANTEDprivate",
                    "PLANTEDhidden");

    @TempDir Path home;

    @Test
    void no_planted_secret_is_in_any_artefact_or_on_any_public_window() throws Exception {
        Path script =
                Path.of(SecretsEndToEndTest.class.getResource("/rehearsal/secrets.yaml").toURI());

        LabcastProcess.Ended ended =
                new LabcastProcess(home).run("rehearse", script.toString(), "--json");

        assertEquals(0, ended.code(), ended.err() + ended.out());
        JsonNode report = new JsonMapper().readTree(ended.out());
        Path session = home.resolve(report.path("session").asText());
        List<Path> artefacts = new ArrayList<>(filesBelow(session));
        artefacts.add(
                home.resolve(session.resolveSibling(session.getFileName() + "-shots"))
                        .resolve("public.txt"));
        artefacts.add(
                home.resolve(session.resolveSibling(session.getFileName() + "-shots"))
                        .resolve("later.txt"));
        for (Path artefact : artefacts) {
            assertClean(artefact);
        }
        String log = Files.readString(session.resolve("events.jsonl"));
        assertTrue(log.contains("for everybody"), "the notebook's public lines are there");
        assertTrue(log.contains("split"), "and the terminal's");
        assertTrue(log.contains("▒"), "and masks");
    }

    /// The whole secret is not there, nor any eight characters of it that could not be chance.
    private static void assertClean(Path artefact) throws IOException {
        String bytes = new String(Files.readAllBytes(artefact), StandardCharsets.ISO_8859_1);
        for (String secret : SECRETS) {
            assertFalse(
                    bytes.contains("PLANTED"),
                    artefact
                            + " holds PLANTED: "
                            + bytes.substring(
                                    Math.max(0, bytes.indexOf("PLANTED") - 200),
                                    Math.min(
                                            bytes.length(),
                                            Math.max(0, bytes.indexOf("PLANTED")) + 60)));
            for (int i = 7; i + 8 <= secret.length(); i++) {
                String part = secret.substring(i, i + 8);
                assertFalse(bytes.contains(part), artefact + " holds '" + part + "'");
            }
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
