package dev.labcast.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the person's settings say of where work lies and who may see it. Immutable; any thread.
///
/// - `workspace`: outside these folders nothing is ever shown; without any, everywhere is inside.
/// - `projects`: see [Project].
/// - `current`: the name of the one that the session is for.
/// - `lifted`: the embargoes whose end the person has confirmed, by their [EmbargoedTerm#key].
public record ProjectSettings(
        List<Path> workspace,
        List<Project> projects,
        Optional<String> current,
        Set<String> lifted) {
    /// No projects, everything inside.
    public static final ProjectSettings USUAL =
            new ProjectSettings(List.of(), List.of(), Optional.empty(), Set.of());

    public ProjectSettings {
        workspace = List.copyOf(workspace);
        projects = List.copyOf(projects);
        lifted = Set.copyOf(lifted);
    }

    /// For the project called `name`, or the innermost one that `folder` lies in.
    ///
    /// Throws [Refusal] if there is none of that name, or it is never shown.
    ProjectSettings on(Optional<String> name, Path folder) throws Refusal {
        Optional<Project> found =
                name.isPresent()
                        ? projects.stream().filter(it -> it.name().equals(name.get())).findFirst()
                        : projects.stream()
                                .filter(it -> folder.startsWith(it.root()))
                                .max(Comparator.comparing(it -> it.root().getNameCount()));
        if (name.isPresent() && found.isEmpty()) {
            throw new Refusal(
                    "There is no project '"
                            + name.get()
                            + "' in the settings; add it below 'projects', or leave --project out.");
        }
        if (name.isPresent() && found.get().profile() == Project.Profile.INTERNAL) {
            throw new Refusal(
                    "Project '"
                            + name.get()
                            + "' is internal and never shown; choose another one, or change its"
                            + " profile in the settings.");
        }
        return new ProjectSettings(workspace, projects, found.map(Project::name), lifted);
    }

    /// The same with `folder` in the workspace, if there is one.
    ProjectSettings alsoWithin(Path folder) {
        List<Path> folders = new ArrayList<>(workspace);
        if (!folders.isEmpty()) {
            folders.add(folder);
        }
        return new ProjectSettings(folders, projects, current, lifted);
    }

    /// The projects that the session is not for and that not everybody may see.
    List<Project> others() {
        return projects.stream()
                .filter(it -> it.profile() != Project.Profile.PUBLIC && !isCurrent(it))
                .toList();
    }

    /// What is under embargo for the projects' sake.
    List<EmbargoedTerm> terms() {
        return projects.stream()
                .filter(it -> it.profile() != Project.Profile.PUBLIC)
                .filter(it -> !isCurrent(it) || it.profile() == Project.Profile.EMBARGOED)
                .flatMap(it -> marks(it).stream())
                .toList();
    }

    /// Only the project that is itself under embargo comes out of it with the date.
    private List<EmbargoedTerm> marks(Project project) {
        return project.profile() == Project.Profile.EMBARGOED
                ? project.marks()
                : project.marks().stream()
                        .map(it -> new EmbargoedTerm(it.kind(), it.text(), Optional.empty()))
                        .toList();
    }

    private boolean isCurrent(Project project) {
        return project.profile() != Project.Profile.INTERNAL
                && current.filter(project.name()::equals).isPresent();
    }
}
