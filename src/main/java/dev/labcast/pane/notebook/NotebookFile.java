package dev.labcast.pane.notebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Optional;

/// The file a notebook is kept in. It is replaced as a whole (temporary file, then move), and never
/// when somebody else has changed it since it was last read or written here: then both texts are
/// kept. One thread at a time.
final class NotebookFile {
    private Path path;
    private Optional<byte[]> known;

    /// Where a text went.
    sealed interface Saved {
        /// Into the notebook's file.
        record Done() implements Saved {}

        /// Into `copy`, which is the notebook's file from now on, since `other` was changed by
        /// another program.
        record Beside(Path other, Path copy) implements Saved {}
    }

    private NotebookFile(Path path, Optional<byte[]> known) {
        this.path = path;
        this.known = known;
    }

    /// The file at `path`, which need not exist yet. Throws `CharacterCodingException` if it is not
    /// a UTF-8 text, and other I/O errors if it cannot be read.
    static Opened open(Path path) throws IOException {
        Path real = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Optional<byte[]> bytes = read(real);
        NotebookText text =
                bytes.isPresent() ? NotebookText.decode(bytes.get()) : NotebookText.EMPTY;
        return new Opened(new NotebookFile(real, bytes), text);
    }

    record Opened(NotebookFile file, NotebookText text) {}

    Path path() {
        return path;
    }

    Saved save(NotebookText text) throws IOException {
        byte[] bytes = text.encode();
        Optional<byte[]> there = read(path);
        if (there.isPresent() && !same(there, known) && !Arrays.equals(there.get(), bytes)) {
            Path other = path;
            Path copy = free(other);
            write(copy, bytes);
            path = copy;
            known = Optional.of(bytes);
            return new Saved.Beside(other, path);
        }
        if (there.isEmpty() || !Arrays.equals(there.get(), bytes)) {
            write(path, bytes);
        }
        known = Optional.of(bytes);
        return new Saved.Done();
    }

    /// What another program has made of the file; to be taken over by [#accept], or not.
    record Changed(byte[] bytes, NotebookText text) {}

    Optional<Changed> changedElsewhere() throws IOException {
        Optional<byte[]> there = read(path);
        if (there.isEmpty() || same(there, known)) {
            return Optional.empty();
        }
        return Optional.of(new Changed(there.get(), NotebookText.decode(there.get())));
    }

    void accept(Changed changed) {
        known = Optional.of(changed.bytes());
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent()
                && Arrays.equals(one.orElse(new byte[0]), other.orElse(new byte[0]));
    }

    private static Optional<byte[]> read(Path path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /// A name beside `path` that nothing has yet: `loss-mine.md`, `loss-mine-2.md`.
    private static Path free(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String suffix = dot > 0 ? name.substring(dot) : "";
        Path copy = path.resolveSibling(stem + "-mine" + suffix);
        for (int number = 2; Files.exists(copy); number++) {
            copy = path.resolveSibling(stem + "-mine-" + number + suffix);
        }
        return copy;
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        Path parent = path.getParent();
        Path temporary = path.resolveSibling("." + path.getFileName() + ".saving");
        Files.createDirectories(parent);
        try (FileChannel out =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        keepPermissions(path, temporary);
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }
}
