package dev.labcast.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What lies below `root`, and the `terms` by which it is known, besides the folder's path and
/// name. `until` is for `EMBARGOED`. Immutable; any thread.
public record Project(
        String name,
        Path root,
        Profile profile,
        List<EmbargoedTerm> terms,
        Optional<LocalDate> until) {
    private static final int SHORTEST_NAME = 3;

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
