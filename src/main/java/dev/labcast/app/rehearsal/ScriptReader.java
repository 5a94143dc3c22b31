package dev.labcast.app.rehearsal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a rehearsal's script (YAML, `docs/formats/rehearsal.md`) and the files it brings along,
/// which lie in the folder `files` beside it. Any thread.
public final class ScriptReader {
    private static final Set<String> NAMES =
            Set.of(
                    "title",
                    "activities",
                    "watch",
                    "notebook",
                    "environment",
                    "prompt",
                    "size",
                    "hold-back",
                    "steps");

    private final YAMLMapper yaml = new YAMLMapper();
    private final StepReader steps = new StepReader();

    public Script read(Path file) throws ScriptFault {
        JsonNode root = parse(file);
        Fields fields = new Fields("its beginning", root);
        fields.allow(NAMES);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        Optional<Path> vocabulary =
                fields.has("activities")
                        ? Optional.of(folder.resolve(fields.text("activities")))
                        : Optional.empty();
        return new Script(
                fields.text("title"),
                vocabulary,
                filesOf(folder.resolve("files")),
                fields.texts("watch"),
                fields.text("notebook", "notebook.md"),
                environment(fields, root),
                fields.text("prompt", "lab:\\W$ "),
                size(fields, 0, 1600),
                size(fields, 1, 900),
                fields.has("hold-back") ? Optional.of(fields.time("hold-back")) : Optional.empty(),
                steps(root.path("steps")));
    }

    private JsonNode parse(Path file) throws ScriptFault {
        JsonNode root;
        try {
            root = yaml.readTree(Files.readString(file));
        } catch (NoSuchFileException absent) {
            throw new ScriptFault("There is no script at " + file + ".");
        } catch (JacksonException notYaml) {
            throw new ScriptFault(
                    "The script cannot be read: line "
                            + notYaml.getLocation().getLineNr()
                            + " of "
                            + file.getFileName()
                            + " is not YAML ("
                            + notYaml.getOriginalMessage().lines().findFirst().orElse("")
                            + ").");
        } catch (IOException unreadable) {
            throw new ScriptFault(
                    "The script " + file + " cannot be read: " + unreadable.getMessage() + ".");
        }
        if (root == null || root.isMissingNode() || root.isNull()) {
            throw new ScriptFault(
                    "The script "
                            + file.getFileName()
                            + " is empty; see docs/formats/rehearsal.md.");
        }
        if (!root.isObject()) {
            throw new ScriptFault(
                    file.getFileName() + " is not a script; see docs/formats/rehearsal.md.");
        }
        return root;
    }

    private List<Cued> steps(JsonNode list) throws ScriptFault {
        if (!list.isArray() || list.isEmpty()) {
            throw new ScriptFault("The script cannot be played: it has no list of steps.");
        }
        List<Cued> all = new ArrayList<>();
        for (JsonNode step : list) {
            all.add(steps.read(all.size() + 1, step));
        }
        return all;
    }

    private static int size(Fields fields, int index, int otherwise) throws ScriptFault {
        List<String> size = fields.texts("size");
        if (size.isEmpty()) {
            return otherwise;
        }
        if (size.size() != 2 || !size.get(index).matches("\\d{3,4}")) {
            throw fields.fault("needs a width and a height in px for 'size', such as [1600, 900]");
        }
        return Integer.parseInt(size.get(index));
    }

    private static Map<String, String> environment(Fields fields, JsonNode root)
            throws ScriptFault {
        Map<String, String> all = new LinkedHashMap<>();
        if (fields.has("environment")) {
            fields.inner("environment");
        }
        root.path("environment")
                .properties()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue().asText()));
        return all;
    }

    private static Map<String, byte[]> filesOf(Path folder) throws ScriptFault {
        Map<String, byte[]> all = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                all.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException unreadable) {
            throw new ScriptFault(
                    "The files beside the script cannot be read: " + unreadable.getMessage() + ".");
        }
        return all;
    }
}
