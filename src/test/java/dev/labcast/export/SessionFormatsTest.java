package dev.labcast.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.labcast.recording.CastReader;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.review.SessionReport;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The formats that hold what was shown, from the sample session.
class SessionFormatsTest {
    private static final Path SAMPLE =
            Path.of(System.getProperty("labcast.root", "."))
                    .resolve("sample-sessions/nearest-neighbour/session");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_cast_has_the_terminals_bytes_at_their_times_and_a_marker_for_each_segment()
            throws Exception {
        Material material = sample();
        List<CastReader.Event> original =
                new CastReader()
                        .read(SAMPLE.resolve("terminal.cast")).events().stream()
                                .filter(it -> !it.code().equals("m"))
                                .toList();

        List<String> lines = new AsciicastThree().write(material).lines().toList();

        JsonNode header = JSON.readTree(lines.getFirst());
        assertEquals(3, header.path("version").asInt());
        assertTrue(header.path("term").path("cols").asInt() > 0, lines.getFirst());
        List<CastReader.Event> shown = new ArrayList<>();
        List<String> markers = new ArrayList<>();
        double at = 0;
        for (String line : lines.subList(1, lines.size())) {
            JsonNode event = JSON.readTree(line);
            at += event.path(0).asDouble();
            String code = event.path(1).asText();
            if (code.equals("m")) {
                markers.add(event.path(2).asText());
            } else {
                shown.add(
                        new CastReader.Event(Math.round(at * 1_000), code, event.path(2).asText()));
            }
        }
        assertEquals(original, shown);
        material.episode()
                .parts()
                .forEach(it -> assertTrue(markers.contains(it.name()), it.name()));
        assertEquals(
                material.episode().parts().size() + material.episode().marks().size(),
                markers.size());
    }

    @Test
    void a_notebooks_python_becomes_cells_and_its_plots_are_in_it() throws Exception {
        Recovered session = new SessionReader().look(new SessionFolder(SAMPLE));
        String plot = session.state().plots().toList().getFirst().file();
        Recovered noted =
                withNotebook(
                        session,
                        List.of(
                                "# Title",
                                "",
                                "```python",
                                "x = 1",
                                "",
                                "y = 2",
                                "```",
                                "```sh",
                                "ls",
                                "```",
                                "![p](" + plot + ")",
                                "![other](../../secret.png)"));

        JsonNode book =
                JSON.readTree(
                        new JupyterNotebook()
                                .write(
                                        new Material(
                                                Sample.episode(), new FrameRate(30, 1), noted)));

        String name = plot.substring(plot.indexOf('/') + 1);
        assertEquals(
                List.of(
                        Map.of("markdown", "# Title"),
                        Map.of("code", "x = 1\n\ny = 2"),
                        Map.of(
                                "markdown",
                                "```sh\nls\n```\n![p](attachment:"
                                        + name
                                        + ")\n![other](../../secret.png)")),
                cells(book));
        assertEquals(
                Base64.getEncoder().encodeToString(Files.readAllBytes(SAMPLE.resolve(plot))),
                book.path("cells")
                        .path(2)
                        .path("attachments")
                        .path(name)
                        .path("image/png")
                        .asText());
        assertEquals(5, book.path("nbformat_minor").asInt());
    }

    private static List<Map<String, String>> cells(JsonNode book) {
        List<Map<String, String>> cells = new ArrayList<>();
        book.path("cells")
                .forEach(it ->
                        cells.add(
                                Map.of(it.path("cell_type").asText(), it.path("source").asText())));
        return cells;
    }

    private static Recovered withNotebook(Recovered session, List<String> lines) {
        SessionState state =
                session.state()
                        .evolve(
                                new Entry(
                                        session.state().entries(),
                                        session.state().now(),
                                        new SessionEvent.NotebookOpened("n.md", lines)));
        return new Recovered(
                session.folder(), session.header(), session.entries(), state, List.of(), false);
    }

    private static Material sample() throws Exception {
        Recovered session = new SessionReader().look(new SessionFolder(SAMPLE));
        return new Material(
                new Episodes(SessionReport.of(session)).ofSession(), new FrameRate(30, 1), session);
    }
}
