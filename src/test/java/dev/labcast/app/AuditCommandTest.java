package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as a person runs them, on the sample session, which the real application recorded.
class AuditCommandTest {
    private static final Path ROOT = Path.of(System.getProperty("labcast.root", "."));

    @TempDir Path home;

    private Path session = Path.of("session");

    @BeforeEach
    void copyTheSample() throws IOException {
        session = home.resolve("session");
        Path sample = ROOT.resolve("sample-sessions/nearest-neighbour/session");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Files.copy(file, session.resolve(sample.relativize(file).toString()));
            }
        }
    }

    @Test
    void in_the_sample_session_nothing_stands_in_the_way_and_it_can_be_signed() throws Exception {
        LabcastProcess.Ended audit = run("audit", session.toString(), "--sign", "Ada");

        assertEquals(0, audit.code(), audit.err() + audit.out());
        assertTrue(audit.out().contains("Nothing stands in the way"), audit.out());
        assertEquals(0, run("audit", session.toString(), "--check").code());
        Files.writeString(session.resolve("more.txt"), "more");
        LabcastProcess.Ended changed = run("audit", session.toString(), "--check");
        assertEquals(11, changed.code(), changed.out());
        assertTrue(changed.out().contains("more.txt is new."), changed.out());
    }

    @Test
    void a_planted_secret_blocks_and_erasing_the_finding_lets_it_pass() throws Exception {
        String token = "glpat-" + "Zk3vQx81LmTn4RbYpW7d";
        Path log = session.resolve("events.jsonl");
        Files.writeString(
                log, Files.readString(log).replace("suspicious zeros", "use " + token + " here"));
        int marks = Files.readString(log).split(token, -1).length - 1;
        assertEquals(1, marks, "planted");

        LabcastProcess.Ended audit = run("audit", session.toString(), "--json");
        assertEquals(10, audit.code(), audit.err() + audit.out());
        assertFalse(audit.out().contains(token.substring(6)), audit.out());
        JsonNode report = new JsonMapper().readTree(audit.out());
        assertEquals(Set.of(), schema().validate(report));
        JsonNode finding = report.path("findings").path(0);
        assertEquals("blocks", finding.path("severity").asText(), audit.out());
        assertEquals("mark-set", finding.path("place").path("where").asText());
        assertEquals(2, run("audit", session.toString(), "--sign", "Ada").code());

        LabcastProcess.Ended erased =
                run("erase", session.toString(), "--finding", finding.path("id").asText());
        assertEquals(0, erased.code(), erased.err() + erased.out());
        assertTrue(erased.out().contains("found 0."), erased.out());
        assertEquals(0, run("audit", session.toString()).code());
        LabcastProcess.Ended show = run("show", session.toString());
        assertTrue(show.out().contains("use " + "▒".repeat(token.length()) + " here"), show.out());
        assertNowhere(token);
    }

    @Test
    void a_word_on_the_terminal_and_in_the_notebook_goes_from_all_of_the_session()
            throws Exception {
        Path text = Files.writeString(home.resolve("text"), "exponent\n");
        assertTrue(Files.readString(session.resolve("terminal.cast")).contains("exponent"));

        LabcastProcess.Ended erased = runWith(text, "erase", session.toString());

        assertEquals(0, erased.code(), erased.err() + erased.out());
        LabcastProcess.Ended exported =
                run(
                        "export",
                        session.toString(),
                        "--to",
                        "all",
                        "--out",
                        home.resolve("out").toString());
        assertEquals(0, exported.code(), exported.err() + exported.out());
        assertNowhere("exponent");
        LabcastProcess.Ended show = run("show", session.toString(), "--json");
        assertEquals(0, show.code(), show.err());
        assertEquals(0, new JsonMapper().readTree(show.out()).path("warnings").size(), show.out());
        assertEquals(1, runWith(text, "erase", session.toString()).code());
        Files.writeString(text, "abc");
        assertEquals(2, runWith(text, "erase", session.toString()).code());
    }

    private static com.networknt.schema.JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(ROOT.resolve("docs/formats/audit.schema.json")));
    }

    private void assertNowhere(String text) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home)) {
            all.filter(Files::isRegularFile)
                    .filter(it -> !it.getFileName().toString().equals("text"))
                    .forEach(files::add);
        }
        for (Path file : files) {
            assertFalse(
                    Files.readString(file, StandardCharsets.ISO_8859_1).contains(text),
                    file.toString());
        }
    }

    private LabcastProcess.Ended run(String... arguments) throws Exception {
        return new LabcastProcess(home).run(arguments);
    }

    private LabcastProcess.Ended runWith(Path input, String... arguments) throws Exception {
        return new LabcastProcess(home).withInput(input).run(arguments);
    }
}
