package dev.labcast.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.app.Project.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads what stands below `projects` in `settings.json`. Lives for one reading on one thread.
final class ProjectReader {
    private static final Set<String> NAMES = Set.of("name", "root", "profile", "terms", "until");

    private final Function<String, Path> file;
    private final Function<String, Refusal> fault;

    /// `file` makes a path of what the person wrote; `fault` a refusal that names the file.
    ProjectReader(Function<String, Path> file, Function<String, Refusal> fault) {
        this.file = file;
        this.fault = fault;
    }

    List<Project> read(JsonNode list) throws Refusal {
        List<Project> all = new ArrayList<>();
        if (!list.isMissingNode() && !list.isArray()) {
            throw fault.apply("wants a list for 'projects'");
        }
        for (JsonNode item : list) {
            Project project = project(item);
            if (all.stream().anyMatch(it -> it.name().equals(project.name()))) {
                throw fault.apply("has two projects '" + project.name() + "'");
            }
            all.add(project);
        }
        return all;
    }

    private Project project(JsonNode item) throws Refusal {
        for (String name : (Iterable<String>) item::fieldNames) {
            if (!NAMES.contains(name)) {
                throw fault.apply(
                        "does not know '"
                                + name
                                + "' below 'projects' (known are "
                                + String.join(", ", NAMES.stream().sorted().toList())
                                + ")");
            }
        }
        String name = text(item, "name");
        Profile profile = profile(text(item, "profile"));
        EmbargoReader reader = new EmbargoReader(fault);
        Optional<LocalDate> until = reader.until(item.path("until"));
        if (until.isPresent() && profile != Profile.EMBARGOED) {
            throw fault.apply(
                    "gives project '" + name + "' an 'until', which only embargoed ones have");
        }
        return new Project(
                name,
                file.apply(text(item, "root")).normalize(),
                profile,
                reader.read(item.path("terms"), "terms"),
                until);
    }

    private Profile profile(String word) throws Refusal {
        for (Profile profile : Profile.values()) {
            if (profile.name().toLowerCase(Locale.ROOT).equals(word)) {
                return profile;
            }
        }
        throw fault.apply(
                "wants one of public, secondary, embargoed, internal for 'profile', not '"
                        + word
                        + "'");
    }

    private String text(JsonNode item, String name) throws Refusal {
        if (!item.path(name).isTextual() || item.path(name).asText().isBlank()) {
            throw fault.apply(
                    "wants 'name', 'root' and 'profile' as texts for each of its 'projects'");
        }
        return item.path(name).asText();
    }
}
