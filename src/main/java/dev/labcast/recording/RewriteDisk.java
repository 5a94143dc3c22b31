package dev.labcast.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What a [SessionRewrite] does to the disk, step by step; a test stops it at each of them. One
/// thread.
class RewriteDisk {

    /// Writes what `content` gives into a new file and flushes it to the disk.
    void write(Path file, Content content) throws IOException {
        Files.createDirectories(file.getParent(), OwnerOnly.folder(file));
        Files.deleteIfExists(file);
        Files.createFile(file, OwnerOnly.file(file));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.to(out);
        }
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /// Gives a file's bytes.
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    void move(Path from, Path to) throws IOException {
        WholeFile.move(from, to);
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /// Flushes the names in a folder to the disk, where the system lets a folder be opened.
    void flush(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
