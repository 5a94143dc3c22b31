package dev.labcast.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// `events.jsonl` while it grows: one `write()` per line at the end of the last whole one, so that
/// a line which did not fit is cut off again and never stands before another.
final class LineFile implements LogFile {
    private final FileChannel channel;
    private long end;
    private boolean torn;

    /// Opens `file` to append to, or makes it.
    LineFile(Path file) throws IOException {
        channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        OwnerOnly.file(file));
        end = channel.size();
    }

    @Override
    public void write(byte[] line) throws IOException {
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
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
