package dev.labcast.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.audit.erase.Pngs;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Secrets and embargoed terms where no program shows them stand in the way of passing a session
/// on: in what the log's reader leaves out, in names, escapes, tags and pictures.
class HiddenPlacesTest {
    private static final String TOKEN = "glpat-" + "Zk3vQx81LmTn4RbYpW7d";
    private static final String WORD = "Grünwald";

    /// What is put into the session's folder or that of its exports, and the rules that stand in
    /// the way then.
    private record Plant(String name, Put put, List<String> rules) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface Put {
        void into(Path session, Path exports) throws IOException;
    }

    @SuppressWarnings("unused") // read by JUnit
    static final List<Plant> PLANTS =
            List.of(
                    log("a line that is no JSON", "what? " + TOKEN + "\n", "gitlab"),
                    log("a torn line", "{\"seq\":9,\"at\":5,\"type\":\"" + TOKEN, "gitlab"),
                    log(
                            "an event of a newer Labcast",
                            "{\"seq\":5,\"at\":900,\"type\":\"dream\",\"of\":\"" + WORD + "\"}\n",
                            "embargo"),
                    new Plant(
                            "a field that nobody knows, in the header",
                            (session, _) -> {
                                Path header = session.resolve("session.json");
                                Files.writeString(
                                        header,
                                        Files.readString(header)
                                                .replaceFirst(
                                                        "\\{", "{\"note\": \"" + TOKEN + "\","));
                            },
                            List.of("gitlab")),
                    export("a file's name that is a token", TOKEN + ".txt", "hello", "gitlab"),
                    export("a file's name under embargo", "grunwald-12.md", "hello", "embargo"),
                    export("escapes of JSON", "a.ipynb", "{\"a\": \"Gr\\u00fcnwald\"}", "embargo"),
                    export("references of HTML", "a.html", "<p>Gr&#252;nwald</p>", "embargo"),
                    export(
                            "an element within a word",
                            "a.html",
                            "<p>Grün<i>wald</i></p>",
                            "embargo"),
                    export(
                            "a recording's header, version 2",
                            "a.cast",
                            "{\"version\": 2, \"width\": 80, \"height\": 24, \"title\": \""
                                    + WORD
                                    + "\"}\n[0.1, \"o\", \"x\"]\n",
                            "embargo"),
                    export(
                            "a recording's line that is no event",
                            "a.cast",
                            "{\"version\": 2, \"width\": 80, \"height\": 24}\n"
                                    + "[0.1, \"o\", \"x\"]\n"
                                    + TOKEN
                                    + "\n",
                            "gitlab"),
                    export("a recording's tag", "talk.mkv", TOKEN, "gitlab"),
                    png("a text in a picture", "tEXt", "Comment\0" + TOKEN, false, "gitlab"),
                    png("a compressed text in a picture", "zTXt", "Comment\0\0", true, "gitlab"),
                    png(
                            "a compressed international text in a picture",
                            "iTXt",
                            "Comment\0\1\0\0\0",
                            true,
                            "gitlab"));

    private static Plant log(String name, String line, String rule) {
        return new Plant(
                name,
                (session, _) -> {
                    Path log = session.resolve("events.jsonl");
                    Files.writeString(log, Files.readString(log) + line);
                },
                List.of(rule));
    }

    private static Plant export(String name, String file, String text, String rule) {
        return new Plant(
                name,
                (_, exports) -> Files.writeString(exports.resolve(file), text),
                List.of(rule));
    }

    private static Plant png(
            String name, String type, String head, boolean compressed, String rule) {
        return new Plant(
                name,
                (_, exports) -> {
                    ByteArrayOutputStream content = new ByteArrayOutputStream();
                    content.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
                    if (compressed) {
                        content.writeBytes(deflated(TOKEN));
                    }
                    Files.write(exports.resolve("a.png"), withChunk(type, content.toByteArray()));
                },
                List.of(rule));
    }

    private static byte[] deflated(String text) {
        Deflater deflater = new Deflater();
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] bytes = new byte[200];
        int length = deflater.deflate(bytes);
        deflater.end();
        return java.util.Arrays.copyOf(bytes, length);
    }

    /// Behind the picture's header.
    private static byte[] withChunk(String type, byte[] content) {
        byte[] png = Pngs.grey(2, 2);
        byte[] named =
                (type + new String(content, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(named);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    @TempDir private Path root;

    @ParameterizedTest
    @FieldSource("PLANTS")
    void what_is_hidden_there_stands_in_the_way(Plant plant) throws IOException {
        SessionFolder session = TestFolder.of(root, List.of());
        Path exports = Files.createDirectory(root.resolve("exports"));
        plant.put().into(session.path(), exports);

        MediaTags tags = medium -> Optional.of(Map.of("title", text(medium)));
        AuditResult result =
                new Audit(
                                PlantedFindingsTest.settings(),
                                new Machine("ferdinand", "lab-mole-7", "/home/ferdinand"),
                                tags,
                                Instant.parse("2026-11-23T09:00:00Z"))
                        .of(new SessionReader().look(session), List.of(exports), List.of());

        assertEquals(
                plant.rules(),
                result.findings().stream()
                        .filter(it -> it.severity() == Severity.BLOCKS)
                        .map(AuditFinding::rule)
                        .distinct()
                        .toList());
    }

    private static String text(Path medium) {
        try {
            return Files.readString(medium);
        } catch (IOException gone) {
            return "";
        }
    }
}
