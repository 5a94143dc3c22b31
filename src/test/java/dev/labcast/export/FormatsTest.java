package dev.labcast.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each format writes [Sample] as `src/test/resources/export` holds it, which real readers took
/// (`FormatsReadTest`).
class FormatsTest {
    private static final Path ROOT = Path.of(System.getProperty("labcast.root", "."));

    /// What needs a session's folder is in `SessionFormatsTest`.
    private static final Set<String> OF_A_FOLDER = Set.of("asciicast", "ipynb");

    static List<Format> formats() {
        return Formats.all().stream().filter(it -> !OF_A_FOLDER.contains(it.id())).toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_format_writes_what_it_did(Format format) throws Exception {
        assertEquals(golden(format.id()), format.write(Sample.material()));
    }

    @Test
    void no_two_formats_have_a_name_or_a_files_end_in_common() {
        List<Format> all = Formats.all();
        Set<String> ids = new TreeSet<>();
        Set<String> ends = new TreeSet<>();
        all.forEach(it -> ids.add(it.id()));
        all.forEach(it -> ends.add(it.extension()));
        assertEquals(all.size(), ids.size());
        assertEquals(all.size(), ends.size());
        assertTrue(ids.stream().allMatch(it -> it.matches("[a-z0-9-]+")), ids.toString());
    }

    @Test
    void the_json_is_what_its_schema_says() throws Exception {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(
                                Files.readString(ROOT.resolve("docs/formats/episode.schema.json")));
        ObjectMapper json = new ObjectMapper();
        assertEquals(
                Set.of(),
                schema.validate(json.readTree(new SegmentsJson().write(Sample.material()))));
        assertEquals(
                1,
                schema
                        .validate(
                                json.readTree(
                                        new SegmentsJson()
                                                .write(Sample.material())
                                                .replace("lengthMs", "length")))
                        .stream()
                        .filter(it -> it.getType().equals("required"))
                        .count());
    }

    @Test
    void a_session_without_segments_has_no_chapters_and_says_what_to_do() {
        Episode none =
                new Episode(
                        "x",
                        "x",
                        Sample.episode().startedAt(),
                        9_000,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        new Episode.Hidden(0, 0));
        Unfit unfit =
                assertThrows(Unfit.class, () -> new FfMetadata().write(Sample.material(none)));
        assertTrue(unfit.sentence().startsWith("There is no segment"), unfit.sentence());
    }

    @Test
    void youtube_gets_no_chapters_that_it_would_not_show() {
        Episode.Part first = Sample.episode().parts().getFirst();
        Unfit unfit =
                assertThrows(
                        Unfit.class,
                        () ->
                                new YouTubeChapters()
                                        .write(Sample.material(Sample.with(List.of(first)))));
        assertTrue(unfit.sentence().contains("this would give 1"), unfit.sentence());
    }

    @Test
    void youtubes_chapters_begin_at_nought_and_last_ten_seconds() throws Exception {
        String lines =
                new YouTubeChapters()
                        .write(
                                Sample.material(
                                        Sample.with(
                                                List.of(
                                                        part(12_000, 15_000, "short"),
                                                        part(15_000, 40_000, "one"),
                                                        part(40_000, 49_900, "too short"),
                                                        part(49_900, 100_000, "two"),
                                                        part(115_000, 120_000, "at the end")))));
        assertEquals("0:00 Start\n0:15 Work: one\n0:49 Work: two\n", lines);
    }

    private static Episode.Part part(long start, long end, String title) {
        return new Episode.Part("s" + start, start, end, "Work", title, List.of());
    }

    private static String golden(String id) throws IOException {
        try (InputStream file = FormatsTest.class.getResourceAsStream("/export/" + id + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
