package dev.labcast.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which folders may be looked into before viewers: everything below `roots` (everywhere, if there
/// are none) but for what lies below `internal`. Immutable; any thread.
public record Workspace(List<Path> roots, List<Path> internal) {
    /// Everything may be shown.
    public static final Workspace EVERYWHERE = new Workspace(List.of(), List.of());

    public Workspace {
        roots = roots.stream().map(Workspace::plain).toList();
        internal = internal.stream().map(Workspace::plain).toList();
    }

    /// Whether viewers may see what lies at `path`, which need not exist.
    public boolean shows(Path path) {
        return hides(path).isEmpty();
    }

    /// Why `path` is hidden, links followed; empty if it may be seen.
    Optional<Hidden> hides(Path path) {
        Path real = plain(path);
        if (!roots.isEmpty() && roots.stream().noneMatch(real::startsWith)) {
            return Optional.of(Hidden.OUTSIDE);
        }
        return internal.stream().anyMatch(real::startsWith)
                ? Optional.of(Hidden.INTERNAL)
                : Optional.empty();
    }

    /// Why nothing of a place nobody knows may be seen.
    Optional<Hidden> hidesUnknown() {
        return roots.isEmpty()
                ? internal.isEmpty() ? Optional.empty() : Optional.of(Hidden.INTERNAL)
                : Optional.of(Hidden.OUTSIDE);
    }

    /// The path with the links in the part of it that exists followed.
    private static Path plain(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Optional<Path> there = Optional.of(whole);
        while (there.isPresent() && !Files.exists(there.get())) {
            there = Optional.ofNullable(there.get().getParent());
        }
        try {
            Path exists = there.orElse(whole);
            return exists.toRealPath().resolve(exists.relativize(whole)).normalize();
        } catch (IOException unreadable) {
            return whole;
        }
    }
}
