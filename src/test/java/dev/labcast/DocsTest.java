package dev.labcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.Labcast;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The documents say what is: commands, options, rooms, files.
class DocsTest {
    private static final Path ROOT = Path.of(System.getProperty("labcast.root", "."));
    private static final Pattern CALL =
            Pattern.compile("(?:\\./|`|^ *)labcast ([a-z]+(?:-[a-z]+)*)", Pattern.MULTILINE);
    private static final Pattern OPTION =
            Pattern.compile("labcast ([a-z]+(?:-[a-z]+)*)[^\\n`|]*?(--[a-z-]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");
    private static final Pattern ROOM = Pattern.compile("^\\| `([a-z]+)`", Pattern.MULTILINE);

    @Test
    void every_command_in_the_documents_exists() throws IOException {
        Set<String> verbs = verbs().keySet();
        for (Path document : documents()) {
            for (String verb : found(CALL, Files.readString(document))) {
                assertTrue(verbs.contains(verb), document + " names 'labcast " + verb + "'");
            }
        }
    }

    @Test
    void every_option_in_the_documents_exists() throws IOException {
        for (Path document : documents()) {
            Matcher matcher = OPTION.matcher(Files.readString(document));
            while (matcher.find()) {
                CommandLine command = verbs().get(matcher.group(1));
                assertTrue(
                        command == null || has(command, matcher.group(2)),
                        document + " names '" + matcher.group() + "'");
            }
        }
    }

    /// Itself, or a command of its own.
    private static boolean has(CommandLine command, String option) {
        return command.getCommandSpec().findOption(option) != null
                || command.getSubcommands().values().stream().anyMatch(it -> has(it, option));
    }

    @Test
    void every_command_is_in_the_readme() throws IOException {
        Set<String> named = new TreeSet<>(found(CALL, Files.readString(ROOT.resolve("README.md"))));
        named.add("desk"); // what `labcast` alone does

        assertEquals(new TreeSet<>(verbs().keySet()), named);
    }

    @Test
    void the_map_of_rooms_names_every_package_and_no_other() throws IOException {
        Set<String> packages = new TreeSet<>();
        try (Stream<Path> folders = Files.list(ROOT.resolve("src/main/java/dev/labcast"))) {
            folders.filter(Files::isDirectory)
                    .forEach(folder -> packages.add(folder.getFileName().toString()));
        }

        assertEquals(
                packages,
                new TreeSet<>(found(ROOM, Files.readString(ROOT.resolve("docs/architecture.md")))));
    }

    @Test
    void every_link_between_documents_leads_somewhere() throws IOException {
        for (Path document : documents()) {
            for (String link : found(LINK, prose(document))) {
                Path target =
                        document.resolveSibling(URLDecoder.decode(link, StandardCharsets.UTF_8));
                assertTrue(Files.exists(target), document + " links to " + link);
            }
        }
    }

    private static Map<String, CommandLine> verbs() {
        return Labcast.commandLine().getSubcommands();
    }

    private static List<Path> documents() throws IOException {
        List<Path> all =
                new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(path -> path.toString().endsWith(".md")).forEach(all::add);
        }
        return all;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    /// What a document says outside of code.
    private static String prose(Path document) throws IOException {
        return CODE.matcher(Files.readString(document)).replaceAll("");
    }
}
