package dev.labcast.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/// The right to write in a session's folder, held by one at a time through a lock on
/// `session.lock`; the system takes it back when its holder dies. Any thread.
final class SessionLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private SessionLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Empty while somebody else holds it.
    static Optional<SessionLock> tryTake(SessionFolder folder) throws IOException {
        Path file = folder.lock();
        FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        OwnerOnly.file(file));
        if (locked(channel, false)) {
            return Optional.of(new SessionLock(file, channel));
        }
        channel.close();
        return Optional.empty();
    }

    /// Whether somebody writes in the folder now. Changes nothing there.
    static boolean isTaken(SessionFolder folder) throws IOException {
        if (!Files.exists(folder.lock())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.READ)) {
            return !locked(channel, true);
        }
    }

    private static boolean locked(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
