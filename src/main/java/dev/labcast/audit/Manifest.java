package dev.labcast.audit;

import dev.labcast.recording.SessionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Somebody (`by`) signed off that nothing in the session stood in the way at a time, with the
/// SHA-256 of every file as it was then, those of exports audited with it behind [#ALSO].
/// Immutable; any thread.
public record Manifest(String by, Instant at, SortedMap<String, String> files) {
    private static final String ALSO = "also:";

    public Manifest {
        files = new TreeMap<>(files);
    }

    /// Of the session as it is now.
    static Manifest of(SessionFolder folder, List<Path> also, String by, Instant at)
            throws IOException {
        return new Manifest(by, at, hashes(folder, also));
    }

    /// Whether exports were signed with it.
    public boolean hasExports() {
        return files.keySet().stream().anyMatch(it -> it.startsWith(ALSO));
    }

    /// What is not as it was signed, a sentence for each file; none if it holds. Exports are looked
    /// at if any are given.
    public List<String> differences(SessionFolder folder, List<Path> also) throws IOException {
        SortedMap<String, String> now = hashes(folder, also);
        List<String> different = new ArrayList<>();
        files.forEach((key, hash) -> {
            if (also.isEmpty() && key.startsWith(ALSO)) {
                return;
            }
            String name = named(key);
            String is = now.getOrDefault(key, "");
            if (is.isEmpty()) {
                different.add(name + " is gone.");
            } else if (!is.equals(hash)) {
                different.add(name + " has changed.");
            }
        });
        now.keySet().stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> different.add(named(name) + " is new."));
        return different;
    }

    private static String named(String key) {
        return key.startsWith(ALSO) ? key.substring(ALSO.length()) : key;
    }

    private static SortedMap<String, String> hashes(SessionFolder folder, List<Path> also)
            throws IOException {
        List<AuditedFile> files = new ArrayList<>(FolderTexts.files(folder.path(), false));
        for (Path export : also) {
            files.addAll(FolderTexts.files(export.toAbsolutePath().normalize(), true));
        }
        SortedMap<String, String> hashes = new TreeMap<>();
        for (AuditedFile file : files) {
            boolean changes =
                    !file.also()
                            && (file.name().equals(AuditFile.NAME)
                                    || file.name().equals("session.lock"));
            if (!changes) {
                hashes.put(
                        (file.also() ? ALSO : "") + file.name(),
                        Files.isSymbolicLink(file.path())
                                ? "link to " + Files.readSymbolicLink(file.path())
                                : FileHash.of(file.path()));
            }
        }
        return hashes;
    }
}
