package dev.labcast.audit;

import dev.labcast.recording.SessionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Somebody (`by`) signed off that nothing in the session stood in the way at a time, with the
/// SHA-256 of every file as it was then. Immutable; any thread.
public record Manifest(String by, Instant at, SortedMap<String, String> files) {
    public Manifest {
        files = new TreeMap<>(files);
    }

    /// Of the session as it is now.
    static Manifest of(SessionFolder folder, String by, Instant at) throws IOException {
        return new Manifest(by, at, hashes(folder));
    }

    /// What is not as it was signed, a sentence for each file; none if it holds.
    public List<String> differences(SessionFolder folder) throws IOException {
        SortedMap<String, String> now = hashes(folder);
        List<String> different = new ArrayList<>();
        files.forEach((name, hash) -> {
            String is = now.getOrDefault(name, "");
            if (is.isEmpty()) {
                different.add(name + " is gone.");
            } else if (!is.equals(hash)) {
                different.add(name + " has changed.");
            }
        });
        now.keySet().stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> different.add(name + " is new."));
        return different;
    }

    private static SortedMap<String, String> hashes(SessionFolder folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (AuditedFile file : FolderTexts.files(folder.path(), false)) {
            boolean changes =
                    file.name().equals(AuditFile.NAME) || file.name().equals("session.lock");
            if (!changes) {
                hashes.put(
                        file.name(),
                        Files.isSymbolicLink(file.path())
                                ? "link to " + Files.readSymbolicLink(file.path())
                                : FileHash.of(file.path()));
            }
        }
        return hashes;
    }
}
