package dev.labcast.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// `events.jsonl` while it grows: one `write()` per line at the end of the last whole one, so that
/// a line which did not fit is cut off again and never stands before another. A file that somebody
/// deletes meanwhile is noticed at the next flush, and written again from its first line once its
/// folder is back. [#force] on the flushing thread, the rest on the log's.
final class LineFile implements LogFile {
    private final Path file;
    private volatile FileChannel channel;
    private long end;
    private boolean torn;

    /// Opens `file` to append to, or makes it.
    LineFile(Path file) throws IOException {
        this.file = file;
        channel = open();
        end = channel.size();
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE),
                OwnerOnly.file(file));
    }

    @Override
    public synchronized void write(byte[] line) throws IOException {
        if (torn) {
            cut();
        }
        torn = true;
        try {
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                channel.write(rest, end + rest.position());
            }
        } catch (IOException failed) {
            try {
                cut();
            } catch (IOException cutBeforeTheNextLine) {
                failed.addSuppressed(cutBeforeTheNextLine);
            }
            throw failed;
        }
        torn = false;
        end += line.length;
    }

    private void cut() throws IOException {
        channel.truncate(end);
        torn = false;
    }

    @Override
    public void force() throws IOException {
        if (!Files.exists(file)) {
            if (!Files.isDirectory(folder())) {
                throw new NoSuchFileException(file.toString());
            }
            writeAgain();
        }
        channel.force(false);
    }

    @Override
    public void rescue() throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(folder(), OwnerOnly.folder(file));
            writeAgain();
        }
    }

    /// The deleted file can be read as long as it is open.
    private synchronized void writeAgain() throws IOException {
        FileChannel again = open();
        try {
            for (long at = 0; at < end; ) {
                at += channel.transferTo(at, end - at, again.position(at));
            }
        } catch (IOException refused) {
            again.close();
            Files.deleteIfExists(file);
            throw refused;
        }
        channel.close();
        channel = again;
    }

    private Path folder() {
        return file.toAbsolutePath().resolveSibling("").normalize();
    }

    @Override
    public void close() throws IOException {
        try {
            rescue();
        } finally {
            channel.close();
        }
    }
}
