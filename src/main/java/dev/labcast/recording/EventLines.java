package dev.labcast.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// Cuts `events.jsonl` into chunks of whole lines, a few megabytes each, so that they can be read
/// in parallel. One thread.
final class EventLines implements Closeable {
    private static final int CHUNK = 4 << 20;

    /// `bytes` end with a newline, but for the last chunk of a torn file; `offset` is where they
    /// lie.
    record Chunk(long offset, byte[] bytes) {}

    private final FileChannel channel;
    private byte[] left = {};
    private long offset;

    EventLines(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /// The next chunk; empty at the end of the file.
    Optional<Chunk> next() throws IOException {
        byte[] bytes = Arrays.copyOf(left, Math.max(CHUNK, left.length * 2));
        int used = left.length;
        while (true) {
            int read = channel.read(ByteBuffer.wrap(bytes, used, bytes.length - used));
            used += Math.max(read, 0);
            if (read < 0) {
                left = new byte[0];
                return used == 0 ? Optional.empty() : Optional.of(chunk(bytes, used));
            }
            if (used == bytes.length) {
                int end = lastNewline(bytes, used) + 1;
                if (end > 0) {
                    left = Arrays.copyOfRange(bytes, end, used);
                    return Optional.of(chunk(bytes, end));
                }
                bytes = Arrays.copyOf(bytes, Math.multiplyExact(used, 2));
            }
        }
    }

    private Chunk chunk(byte[] bytes, int length) {
        Chunk chunk =
                new Chunk(offset, length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
        offset += length;
        return chunk;
    }

    private static int lastNewline(byte[] bytes, int length) {
        int last = length - 1;
        while (last >= 0 && bytes[last] != '\n') {
            last--;
        }
        return last;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
