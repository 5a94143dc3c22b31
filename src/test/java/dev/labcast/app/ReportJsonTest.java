package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.review.QuestionReport;
import dev.labcast.review.SessionReport;
import dev.labcast.session.Pane;
import dev.labcast.session.QuestionKind;
import dev.labcast.session.Recording;
import dev.labcast.session.Take;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    private static final SessionReport REPORT =
            new SessionReport(
                    "sessions/x",
                    "a1b2",
                    "Scaling \"laws\"",
                    Instant.parse("2026-11-22T10:00:00Z"),
                    61_000,
                    true,
                    List.of(
                            new SessionReport.Part(
                                    "s1",
                                    1000,
                                    61_000,
                                    "debugging",
                                    "Debugging",
                                    "Why zero?",
                                    List.of("seeds", "init"),
                                    List.of(Pane.NOTEBOOK, Pane.TERMINAL))),
                    new LinkedHashMap<>(Map.of("Debugging", 60_000L)),
                    List.of(new SessionReport.Moment(5000, "here")),
                    new SessionReport.OnAir(
                            List.of(
                                    new Recording(
                                            "/video/a.mkv",
                                            12,
                                            List.of(
                                                    new Take(500, OptionalLong.of(9_500), 1_500),
                                                    new Take(
                                                            20_000,
                                                            OptionalLong.empty(),
                                                            10_500)))),
                            List.of(new SessionReport.Stream(100, 60_000)),
                            9,
                            4,
                            List.of(new SessionReport.Moment(700, "Webcam")),
                            List.of(
                                    new SessionReport.Contact(
                                            300, "obs", "away", "OBS has gone away."))),
                    List.of(
                            new QuestionReport(
                                    3,
                                    QuestionKind.BUG,
                                    "room",
                                    "Mira",
                                    "Why Adam?",
                                    "terminal:17",
                                    4_000,
                                    6,
                                    9,
                                    "s1",
                                    2,
                                    List.of(
                                            new SessionReport.Moment(5_000, "queued"),
                                            new SessionReport.Moment(9_000, "answered")))),
                    new SessionReport.Counts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                    new LinkedHashMap<>(Map.of("known-value", 4)),
                    List.of("The disk was full."),
                    List.of("The end was torn."));

    @Test
    void the_whole_report_is_written() throws Exception {
        String expected =
                """
                {"folder": "sessions/x", "id": "a1b2", "title": "Scaling \\"laws\\"",
                 "startedAt": "2026-11-22T10:00:00Z", "durationMs": 61000, "closed": true,
                 "segments": [{"id": "s1", "activity": "debugging", "name": "Debugging",
                   "title": "Why zero?", "tags": ["seeds", "init"], "startMs": 1000,
                   "endMs": 61000, "durationMs": 60000, "panes": ["notebook", "terminal"]}],
                 "activities": {"Debugging": 60000},
                 "marks": [{"atMs": 5000, "label": "here"}],
                 "questions": [{"number": 3, "kind": "bug", "source": "room", "name": "Mira",
                   "text": "Why Adam?", "anchor": "terminal:17", "askedMs": 4000, "votes": 6, "impressions": 9,
                   "mergedInto": 2, "segment": "s1", "states": [{"atMs": 5000, "state": "queued"},
                     {"atMs": 9000, "state": "answered"}]}],
                 "media": [{"path": "/video/a.mkv", "startMs": -1000, "errorMs": 12, "takes": [
                   {"fromMs": 500, "untilMs": 9500, "mediaFromMs": 1500},
                   {"fromMs": 20000, "mediaFromMs": 10500}]}],
                 "streams": [{"startMs": 100, "endMs": 60000}],
                 "scenes": {"chosen": 9, "fromObs": 4},
                 "foreignScenes": [{"atMs": 700, "name": "Webcam"}],
                 "bridges": [{"atMs": 300, "bridge": "obs", "state": "away",
                   "sentence": "OBS has gone away."}],
                 "counts": {"entries": 1, "plots": 2, "viewerMessages": 3, "masks": 4,
                   "terminalScreens": 5, "notebookChanges": 6, "curtains": 7, "skippedLines": 8,
                   "waivers": 9, "restored": 10},
                 "masks": {"known-value": 4},
                 "said": ["The disk was full."],
                 "warnings": ["The end was torn."]}
                """;
        JsonMapper json = new JsonMapper();

        // As text too: the order of the names is part of what people read.
        assertEquals(json.readTree(expected).toPrettyString(), new ReportJson().write(REPORT));
    }

    @Test
    void every_name_stands_in_the_document_of_the_format_and_no_other() throws Exception {
        Path root = Path.of(System.getProperty("labcast.root", "."));
        Set<String> documented = new TreeSet<>();
        String table = Files.readString(root.resolve("docs/formats/report.md"));
        Matcher name =
                Pattern.compile("`([a-zA-Z]+)`").matcher(table.substring(table.indexOf("|---")));
        while (name.find()) {
            documented.add(name.group(1));
        }

        Set<String> written = new TreeSet<>();
        names(new JsonMapper().readTree(new ReportJson().write(REPORT)), written);
        written.removeAll(Set.of("Debugging", "known-value"));

        assertEquals(documented, written);
    }

    private static void names(JsonNode node, Set<String> into) {
        List<JsonNode> inner = new ArrayList<>();
        node.fieldNames().forEachRemaining(into::add);
        node.elements().forEachRemaining(inner::add);
        inner.forEach(child -> names(child, into));
    }
}
