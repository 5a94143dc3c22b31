package dev.labcast.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// Cuts `events.jsonl` into chunks of whole lines, half a megabyte each, so that they can be read
/// in parallel, and few decoded entries wait to be folded at a time. One thread.
final class EventLines implements Closeable {
    private static final int CHUNK = 1 << 19;

    /// Four megabytes with the array's header: such an array lies in regions of its own in the
    /// heap, and is not moved about by the garbage collector.
    private static final int BLOCK = (4 << 20) - 16;

    /// The bytes of `block` from `from` up to `to`, which end with a newline, but for the last
    /// chunk of a torn file; `offset` is where in the file the first of them lies.
    record Chunk(byte[] block, int from, int to, long offset) {}

    private final FileChannel channel;
    private byte[] block = {};
    private int from;

    /// Where the whole lines of the block end, and where what was read ends.
    private int whole;

    private int read;

    /// Where in the file the block begins.
    private long offset;

    EventLines(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /// The next chunk; empty at the end of the file.
    Optional<Chunk> next() throws IOException {
        if (from == whole) {
            fill();
        }
        if (from == whole) {
            return Optional.empty();
        }
        int newline = whole - from > CHUNK ? lastNewline(from, from + CHUNK) : -1;
        int to = newline < 0 ? whole : newline + 1;
        Chunk chunk = new Chunk(block, from, to, offset + from);
        from = to;
        return Optional.of(chunk);
    }

    /// The next block, with what is left of the one before at its beginning; larger where a line
    /// is.
    private void fill() throws IOException {
        offset += from;
        int left = read - from;
        byte[] rest = Arrays.copyOfRange(block, from, read);
        block = Arrays.copyOf(rest, Math.max(BLOCK, left * 2));
        from = 0;
        read = left;
        while (true) {
            int some = channel.read(ByteBuffer.wrap(block, read, block.length - read));
            read += Math.max(some, 0);
            if (some < 0) {
                whole = read;
                return;
            }
            if (read == block.length) {
                whole = lastNewline(0, read) + 1;
                if (whole > 0) {
                    return;
                }
                block = Arrays.copyOf(block, Math.multiplyExact(read, 2));
            }
        }
    }

    /// The last newline from `from` up to `to`; -1 without one.
    private int lastNewline(int from, int to) {
        int last = to - 1;
        while (last >= from && block[last] != '\n') {
            last--;
        }
        return last >= from ? last : -1;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
