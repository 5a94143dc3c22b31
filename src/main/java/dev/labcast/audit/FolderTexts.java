package dev.labcast.audit;

import dev.labcast.recording.CastReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a session's folder and of exports, and the texts in those that are not read through
/// the log. Any thread.
final class FolderTexts {
    private static final Set<String> READ_THROUGH_THE_LOG =
            Set.of("session.json", "events.jsonl", "session.lock", AuditFile.NAME);

    /// Where the cursor goes elsewhere (ECMA-48 8.3.21), or a hidden sequence begins or ends.
    private static final Pattern MOVES =
            Pattern.compile(
                    "\\u001b\\[[\\d;]*H|\\u001b[\\]PX^_\\\\]|[\\u0007\\u0090\\u0098\\u009c-\\u009f]");

    /// Of a recording (asciicast 2 and 3).
    private static final Pattern EVENT =
            Pattern.compile("\\[\\s*[0-9.eE+-]+\\s*,\\s*\"[oirmx]\"\\s*,.*]\\s*");

    private static final Pattern LOOKS = Pattern.compile("\\u001b\\[[0-?]*+[ -/]*+[@-~]");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]");

    private FolderTexts() {}

    /// Symbolic links count as files and are not followed.
    static List<AuditedFile> files(Path folder, boolean also) throws IOException {
        if (Files.isRegularFile(folder)) {
            return List.of(new AuditedFile(folder, String.valueOf(folder.getFileName()), also));
        }
        String prefix = also ? folder.getFileName() + "/" : "";
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(it -> !Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .map(it ->
                            new AuditedFile(
                                    it,
                                    prefix + folder.relativize(it).toString().replace('\\', '/'),
                                    also))
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    static List<Document> documents(AuditedFile file) throws IOException {
        boolean link = Files.isSymbolicLink(file.path());
        if (link || !file.also() && READ_THROUGH_THE_LOG.contains(file.name())) {
            return link
                    ? List.of(lines(file, Files.readSymbolicLink(file.path()).toString()))
                    : List.of();
        }
        if (file.name().endsWith(".cast")) {
            return List.of(cast(file), around(file));
        }
        if (file.isPng()) {
            return List.of(PngTexts.of(file));
        }
        Optional<String> text = file.text();
        return text.isPresent() ? texts(file, text.get()) : List.of();
    }

    /// What files and folders are called, all in one, since a value may be of several.
    static Document names(List<AuditedFile> files) {
        return new Document(
                files.stream().map(it -> new SeenText(it.name(), Place.in(it.name()))).toList());
    }

    private static List<Document> texts(AuditedFile file, String text) {
        String plain = MarkedUp.plain(file.name(), text);
        String whole = MarkedUp.withoutElements(file.name(), plain);
        return whole.equals(plain)
                ? List.of(lines(file, plain))
                : List.of(lines(file, plain), lines(file, whole));
    }

    private static Document lines(AuditedFile file, String text) {
        List<SeenText> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(new SeenText(line, Place.in(file.name(), lines.size() + 1)));
        }
        return new Document(lines);
    }

    /// What a recording's output reads like, and what its hidden sequences say, each on a line.
    private static Document cast(AuditedFile file) throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            for (CastReader.Event event : new CastReader().read(file.path()).events()) {
                text.append(event.data());
            }
        } catch (IOException none) {
            return lines(file, file.text().orElse(""));
        }
        String moved = MOVES.matcher(text).replaceAll("\n");
        return lines(file, CONTROLS.matcher(LOOKS.matcher(moved).replaceAll("")).replaceAll(""));
    }

    /// A recording's header, and lines that are no events.
    private static Document around(AuditedFile file) throws IOException {
        List<SeenText> lines = new ArrayList<>();
        int number = 0;
        for (String line : file.text().orElse("").split("\n", -1)) {
            number++;
            if (!line.isBlank() && !EVENT.matcher(line).matches()) {
                lines.add(
                        new SeenText(
                                MarkedUp.plain("header.json", line),
                                Place.in(file.name(), number)));
            }
        }
        return new Document(lines);
    }
}
