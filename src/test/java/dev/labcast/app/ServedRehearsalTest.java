package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.obs.Eventually;
import dev.labcast.web.Knocks;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rehearsal that serves its pages, in a process of its own, and another program that reads them.
class ServedRehearsalTest {
    @TempDir Path home;

    @Test
    void another_program_finds_the_pages_before_the_script_plays_and_sees_all_of_it()
            throws Exception {
        Path script = home.resolve("script.yaml");
        Files.writeString(
                script,
                """
                title: Served
                steps:
                  - wait: 1 s
                  - activity: debugging
                    title: Why does it spike
                  - viewer: ada
                    says: "!ask Why not Adam"
                  - question: ada
                    is: let through
                  - wait: 500 ms
                  - show question
                  - wait: 2 s
                """);
        Process process =
                new LabcastProcess(home)
                        .start("rehearse", script.toString(), "--serve", "--json", "--hold", "0.5");
        Path out = home.resolve("out.txt");
        Eventually.holds("the first line", 60_000, () -> Files.readString(out).contains("\n"));
        JsonMapper json = new JsonMapper();
        JsonNode pages = json.readTree(Files.readString(out).lines().findFirst().orElseThrow());
        URI overlay = URI.create(pages.path("pages").path("overlay").asText());
        URI room = URI.create(pages.path("room").path("url").asText());
        assertEquals(200, Knocks.status(Knocks.get(room.getPort(), room.getAuthority(), "/")));
        assertTrue(pages.path("room").path("pin").asText().matches("\\d{6}"));

        try (Socket stream = Knocks.connect(overlay.getPort())) {
            stream.getOutputStream()
                    .write(
                            Knocks.request(
                                            "GET",
                                            overlay.getAuthority(),
                                            overlay.getPath() + "stream")
                                    .getBytes(StandardCharsets.UTF_8));
            String told = Knocks.readUntil(stream.getInputStream(), "\"text\":\"Why not Adam\"");
            assertTrue(told.contains("\"title\":\"Why does it spike\""), told);
            assertTrue(told.contains("\"hidden\":false}\n"), "from the start: " + told);
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));

        String printed = Files.readString(out);
        assertEquals(0, process.exitValue(), Files.readString(home.resolve("err.txt")));
        JsonNode report = json.readTree(printed.substring(printed.indexOf('\n')));
        assertEquals("Served", report.path("title").asText());
        String token = overlay.getPath().replace("/", "");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(!file.equals(out) && bytes.contains(token), file.toString());
            }
        }
    }
}
