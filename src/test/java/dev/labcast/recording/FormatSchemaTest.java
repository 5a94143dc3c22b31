package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.labcast.session.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written matches the schemas in `docs/formats`, and so do the samples.
class FormatSchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("labcast.root", "."));

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchema event = schema("event");
    private final JsonSchema session = schema("session");
    private final JsonSchema activities = schema("activities");

    @TempDir Path folder;

    @Test
    void every_kind_of_event_is_written_as_the_schema_says() throws Exception {
        long seed = new Random().nextLong();
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 2_400; i++) {
            Entry entry = new Entry(i, i, events.next(i % RandomEvents.kinds()));
            String line = new String(new EventJson().line(entry), UTF_8);
            assertEquals(Set.of(), event.validate(json.readTree(line)), line + " seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seq\":1,\"at\":2}",
                "{\"seq\":-1,\"at\":2,\"curtain-lifted\":{}}",
                "{\"seq\":1,\"at\":2,\"recording-stopped\":{\"file\":\"/home/a.mkv\",\"at\":1}}",
                "{\"seq\":1,\"at\":2,\"dreamt\":{}}",
                "{\"seq\":1,\"at\":2,\"curtain-lifted\":{},\"session-closed\":{}}",
                "{\"seq\":1,\"at\":2,\"mark-set\":{\"id\":\"m\",\"label\":\"x\",\"at\":-1}}",
                "{\"seq\":1,\"at\":2,\"pane-staged\":{\"pane\":\"attic\",\"onStage\":true}}",
                "{\"seq\":1,\"at\":2,\"terminal-painted\":{\"columns\":9,\"rows\":9,\"cursor\":[1,2]}}",
                "{\"seq\":1,\"at\":2,\"terminal-painted\":{\"columns\":9,\"rows\":9,\"cursor\":[1,2,true],"
                        + "\"changed\":[[0,[[\"x\",1,2]]]]}}"
            })
    void a_line_that_is_none_is_refused(String line) throws Exception {
        assertFalse(event.validate(json.readTree(line)).isEmpty(), line);
    }

    @Test
    void the_header_and_the_usual_vocabulary_match_and_a_wrong_one_does_not() throws Exception {
        Path header = folder.resolve("session.json");
        new HeaderFile(header).write(TestSession.HEADER.with(TestSession.MEDIA));
        String written = Files.readString(header);
        assertEquals(Set.of(), session.validate(json.readTree(written)));
        assertFalse(session.validate(json.readTree(written.replace("#aa", "aa"))).isEmpty());
        assertFalse(session.validate(json.readTree(written.replace(": 1,", ": 2,"))).isEmpty());
        assertFalse(session.validate(json.readTree(written.replace("takes", "give"))).isEmpty());
        try (var usual = VocabularyFile.class.getResourceAsStream("activities.yaml")) {
            var tree = new YAMLMapper().readTree(usual);
            assertEquals(Set.of(), activities.validate(tree));
        }
        assertFalse(activities.validate(json.readTree("{\"activities\":[]}")).isEmpty());
    }

    @Test
    void every_sample_session_matches_the_schemas() throws Exception {
        Path samples = ROOT.resolve("sample-sessions");
        if (!Files.isDirectory(samples)) {
            return;
        }
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.endsWith("session.json")) {
                    assertEquals(
                            Set.of(),
                            session.validate(json.readTree(Files.readString(file))),
                            file::toString);
                } else if (file.endsWith("events.jsonl")) {
                    sampleLog(file);
                }
            }
        }
    }

    private void sampleLog(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            Set<ValidationMessage> wrong = event.validate(json.readTree(line));
            assertEquals(Set.of(), wrong, file + ": " + line);
        }
    }

    private static JsonSchema schema(String name) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            Files.readString(
                                    ROOT.resolve("docs/formats/" + name + ".schema.json")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
