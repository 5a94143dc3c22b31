package dev.labcast.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Carries out what `rewrite.commit` lists; may be done again as often as it is cut off. The
/// session's lock is held by whoever calls. One thread.
final class RewriteSwap {
    private static final String MOVE = "move ";
    private static final String REMOVE = "remove ";

    private final SessionFolder folder;
    private final RewriteDisk disk;

    RewriteSwap(SessionFolder folder, RewriteDisk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    void finish() throws IOException {
        Path commit = folder.path().resolve(SessionRewrite.COMMIT);
        Path staging = folder.path().resolve(SessionRewrite.STAGING);
        for (String line : Files.readAllLines(commit)) {
            if (line.startsWith(MOVE)) {
                Path from = inside(staging, line.substring(MOVE.length()));
                if (Files.exists(from)) {
                    Path to = inside(folder.path(), line.substring(MOVE.length()));
                    Files.createDirectories(to.getParent(), OwnerOnly.folder(to));
                    disk.move(from, to);
                }
            } else if (line.startsWith(REMOVE)) {
                disk.delete(inside(folder.path(), line.substring(REMOVE.length())));
            }
        }
        disk.flush(folder.path());
        if (Files.exists(staging)) {
            SessionRewrite.deleteTree(staging, disk);
        }
        disk.delete(commit);
        disk.flush(folder.path());
    }

    /// A list that leads elsewhere is none of ours.
    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IOException(SessionRewrite.COMMIT + " names a file outside of the session");
        }
        return file;
    }
}
