package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job, end to end: the built-in rehearsal, in a process of its own, without a display.
class RehearsalEndToEndTest {
    private final JsonMapper json = new JsonMapper();

    @TempDir Path home;

    @Test
    void the_built_in_rehearsal_leaves_a_session_whose_segments_agree_with_the_script()
            throws Exception {
        LabcastProcess.Ended ended =
                new LabcastProcess(home).run("rehearse", "--json", "--speed", "2");
        assertEquals(0, ended.code(), ended.err() + ended.out());
        JsonNode report = json.readTree(ended.out());

        LabcastProcess.Ended show =
                new LabcastProcess(home).run("show", report.path("session").asText(), "--json");
        assertEquals(0, show.code(), show.err());
        JsonNode shown = json.readTree(show.out());

        assertAgree(report, shown.path("segments"));
        assertEquals(0, shown.path("warnings").size(), shown.path("warnings").toString());
        for (JsonNode shot : report.path("screenshots")) {
            Path picture = home.resolve(shot.asText());
            assertTrue(Files.size(picture) > 20_000, shot.asText());
            if (shot.asText().contains("desk-")) {
                assertEquals("1600x900", size(picture), shot.asText());
            }
        }
        assertEquals(10, report.path("screenshots").size());
        assertEquals(
                "REHEARSAL · mira_k asks Does that still hold close to the edge of the cube?",
                lastLineOn(report.path("screenshots").path(8)));
        assertEquals("Q&A Viewers' questions", lastLineOn(report.path("screenshots").path(9)));
    }

    private String lastLineOn(JsonNode onAir) throws IOException {
        String text = onAir.asText().replace(".png", ".txt");
        return Files.readAllLines(home.resolve(text)).getLast();
    }

    /// As the header says (PNG, 11.2.2 IHDR): the width at byte 16, the height at byte 20.
    private static String size(Path png) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(png));
        return bytes.getInt(16) + "x" + bytes.getInt(20);
    }

    /// Every activity step of the script began a segment, which lasts until the next one.
    private static void assertAgree(JsonNode report, JsonNode segments) {
        List<Long> starts = new ArrayList<>();
        for (JsonNode step : report.path("steps")) {
            if (step.path("step").asText().startsWith("activity ")) {
                starts.add(step.path("atMs").asLong());
            }
        }
        starts.add(report.path("durationMs").asLong());
        Set<String> activities = new TreeSet<>();
        assertEquals(starts.size() - 1, segments.size());
        for (int i = 0; i < segments.size(); i++) {
            JsonNode segment = segments.get(i);
            activities.add(segment.path("activity").asText());
            assertTrue(
                    Math.abs(segment.path("startMs").asLong() - starts.get(i)) <= 250,
                    segment + " against " + starts);
            assertTrue(
                    Math.abs(segment.path("endMs").asLong() - starts.get(i + 1)) <= 250,
                    segment + " against " + starts);
        }
        assertTrue(segments.size() >= 4 && activities.size() >= 3, activities.toString());
    }
}
