package dev.labcast.app;

import java.nio.file.Path;
import java.time.LocalDate;
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
    private static final int SHORTEST_NAME = 3;

    /// No projects, everything inside.
    public static final ProjectSettings USUAL =
            new ProjectSettings(List.of(), List.of(), Optional.empty(), Set.of());

    /// Who may see a project.
    public enum Profile {
        /// Everybody.
        PUBLIC,
        /// Everybody, in a session that is for it; in others neither its terms nor its folder.
        SECONDARY,
        /// As `SECONDARY`; its terms are masked in its own sessions, too, until a date.
        EMBARGOED,
        /// Nobody.
        INTERNAL
    }

    /// What lies below `root`, and the `terms` by which it is known, besides the folder's path and
    /// name. `until` is for `EMBARGOED`.
    public record Project(
            String name,
            Path root,
            Profile profile,
            List<EmbargoedTerm> terms,
            Optional<LocalDate> until) {
        public Project {
            terms = List.copyOf(terms);
        }

        /// All by which it is known.
        List<EmbargoedTerm> marks() {
            String folder = Optional.ofNullable(root.getFileName()).map(Path::toString).orElse("");
            List<EmbargoedTerm> marks = new ArrayList<>();
            marks.add(new EmbargoedTerm(EmbargoedTerm.Kind.PATH, root.toString(), until));
            if (folder.length() >= SHORTEST_NAME) {
                marks.add(new EmbargoedTerm(EmbargoedTerm.Kind.TEXT, folder, until));
            }
            terms.stream().map(this::dated).forEach(marks::add);
            return marks;
        }

        private EmbargoedTerm dated(EmbargoedTerm term) {
            return new EmbargoedTerm(term.kind(), term.text(), term.until().or(() -> until));
        }
    }

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
                                .filter(it -> inside(folder, it.root()))
                                .max(Comparator.comparing(it -> it.root().getNameCount()));
        if (name.isPresent() && found.isEmpty()) {
            throw new Refusal(
                    "There is no project '"
                            + name.get()
                            + "' in the settings; add it below 'projects', or leave --project out.");
        }
        if (name.isPresent() && found.get().profile() == Profile.INTERNAL) {
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

    private static boolean inside(Path folder, Path root) {
        return folder.toAbsolutePath().normalize().startsWith(root);
    }

    /// The projects that the session is not for and that not everybody may see.
    List<Project> others() {
        return projects.stream()
                .filter(it -> it.profile() != Profile.PUBLIC)
                .filter(it -> !isCurrent(it))
                .toList();
    }

    /// What is under embargo for the projects' sake.
    List<EmbargoedTerm> terms() {
        return projects.stream()
                .filter(it -> it.profile() != Profile.PUBLIC)
                .filter(it -> !isCurrent(it) || it.profile() == Profile.EMBARGOED)
                .flatMap(it -> marks(it).stream())
                .toList();
    }

    /// Only the project that is itself under embargo comes out of it with the date.
    private List<EmbargoedTerm> marks(Project project) {
        return project.profile() == Profile.EMBARGOED
                ? project.marks()
                : project.marks().stream()
                        .map(it -> new EmbargoedTerm(it.kind(), it.text(), Optional.empty()))
                        .toList();
    }

    private boolean isCurrent(Project project) {
        return project.profile() != Profile.INTERNAL
                && current.filter(project.name()::equals).isPresent();
    }
}
