package dev.labcast.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `settings.json`. A file that is there but cannot be read stops the start: going on without
/// it would show what the person had put under embargo. Any thread.
public final class SettingsFile {
    private static final Set<String> NAMES =
            Set.of(
                    "sessions",
                    "activities",
                    "shell",
                    "holdBackMs",
                    "guardPatienceMs",
                    "secretFiles",
                    "embargo",
                    "workspace",
                    "projects",
                    "ruleFiles",
                    "rulesOff",
                    "obs",
                    "web",
                    "twitch");

    private final Path file;
    private final Path home;

    public SettingsFile(Path file, Path home) {
        this.file = file;
        this.home = home;
    }

    public Settings read() throws Refusal {
        Settings usual = Settings.usual(home);
        if (!Files.exists(file)) {
            return usual;
        }
        JsonNode root;
        try {
            root = new JsonMapper().readTree(Files.readString(file));
        } catch (JacksonException notJson) {
            throw new Refusal(
                    "The settings cannot be read: line "
                            + notJson.getLocation().getLineNr()
                            + " of "
                            + file
                            + " is not JSON; correct it or move the file away.",
                    notJson);
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The settings file " + file + " cannot be read; check its permissions.",
                    unreadable);
        }
        for (String name : (Iterable<String>) root::fieldNames) {
            if (!NAMES.contains(name)) {
                throw fault(
                        "does not know '"
                                + name
                                + "' (known are "
                                + String.join(", ", NAMES.stream().sorted().toList())
                                + ")");
            }
        }
        return new Settings(
                root.has("sessions") ? path(root, "sessions") : usual.sessions(),
                root.has("activities") ? Optional.of(path(root, "activities")) : Optional.empty(),
                root.has("shell") ? Optional.of(text(root, "shell")) : Optional.empty(),
                millis(root, "holdBackMs", 0, usual.holdBack()),
                millis(root, "guardPatienceMs", 100, usual.patience()),
                paths(root, "secretFiles"),
                new EmbargoReader(this::fault).read(root.path("embargo"), "embargo"),
                paths(root, "ruleFiles"),
                texts(root, "rulesOff"),
                new ObsSettingsReader(root.path("obs"), this::atHome, this::fault).read(),
                new WebSettingsReader(root.path("web"), this::atHome, this::fault).read(),
                new TwitchSettingsReader(root.path("twitch"), this::fault).read(),
                new ProjectSettings(
                        paths(root, "workspace"),
                        new ProjectReader(this::atHome, this::fault).read(root.path("projects")),
                        Optional.empty(),
                        LiftedFile.beside(file).read()));
    }

    private Duration millis(JsonNode root, String name, int least, Duration usual) throws Refusal {
        JsonNode node = root.path(name);
        if (node.isMissingNode()) {
            return usual;
        }
        if (!node.canConvertToInt() || node.asInt() < least || node.asInt() > 10_000) {
            throw fault("wants %d to 10000 for '%s'".formatted(least, name));
        }
        return Duration.ofMillis(node.asInt());
    }

    private List<Path> paths(JsonNode root, String name) throws Refusal {
        List<Path> all = new ArrayList<>();
        for (String text : texts(root, name)) {
            all.add(atHome(text));
        }
        return all;
    }

    private List<String> texts(JsonNode root, String name) throws Refusal {
        List<String> all = new ArrayList<>();
        for (JsonNode item : root.path(name)) {
            if (!item.isTextual()) {
                throw fault("wants a list of texts for '" + name + "'");
            }
            all.add(item.asText());
        }
        return all;
    }

    private Path path(JsonNode root, String name) throws Refusal {
        return atHome(text(root, name));
    }

    private String text(JsonNode root, String name) throws Refusal {
        if (!root.path(name).isTextual()) {
            throw fault("wants a text for '" + name + "'");
        }
        return root.path(name).asText();
    }

    private Path atHome(String text) {
        return text.startsWith("~/") ? home.resolve(text.substring(2)) : home.resolve(text);
    }

    private Refusal fault(String what) {
        return new Refusal("The settings cannot be used: " + file + " " + what + ".");
    }
}
