package dev.labcast.recording;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/// Where a session lies on disk and what its files are called (`docs/formats/session.md`).
/// Immutable; any thread.
public record SessionFolder(Path path) {
    private static final int LONGEST_SLUG = 48;

    /// Makes a new folder `2026-11-22-title-as-a-slug` under `root`, which is made too if it is not
    /// there; `-2`, `-3` and so on follow when the name is taken. Nothing that exists is touched,
    /// whatever the title holds. Only the owner may read it.
    public static SessionFolder create(Path root, String title, LocalDate day) throws IOException {
        Files.createDirectories(root, OwnerOnly.folder(root));
        String name = day + "-" + slug(title);
        for (int attempt = 1; ; attempt++) {
            Path path = root.resolve(attempt == 1 ? name : name + "-" + attempt);
            try {
                Files.createDirectory(path, OwnerOnly.folder(root));
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            Files.createDirectory(path.resolve(PlotStore.FOLDER), OwnerOnly.folder(root));
            return new SessionFolder(path);
        }
    }

    public Path header() {
        return path.resolve("session.json");
    }

    public Path events() {
        return path.resolve("events.jsonl");
    }

    public Path cast() {
        return path.resolve("terminal.cast");
    }

    public Path notebook() {
        return path.resolve("notebook.md");
    }

    public Path plots() {
        return path.resolve(PlotStore.FOLDER);
    }

    /// Locked by whoever writes in the folder.
    public Path lock() {
        return path.resolve("session.lock");
    }

    /// `title` as a file name on every system: a to z, 0 to 9 and single hyphens, `session` when
    /// nothing is left.
    static String slug(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
        String slug = cut.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "session" : slug;
    }
}
