package dev.labcast.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A file that grows on a disk that may be full for a while: what it cannot take is kept in memory,
/// at most 16 MB, and written at the next [#flush], so that nothing is missing or torn once there
/// is room. Only beyond that, and on [#close], does it fail. Log thread only.
final class PatientFile extends OutputStream {
    private static final int MOST_KEPT = 16 << 20;
    private static final int ENOUGH = 1 << 13;

    /// The disk, so that tests can have one that is full.
    interface Place extends AutoCloseable {
        int write(ByteBuffer bytes, long at) throws IOException;

        @Override
        void close() throws IOException;
    }

    private record OnDisk(FileChannel channel) implements Place {
        @Override
        public int write(ByteBuffer bytes, long at) throws IOException {
            return channel.write(bytes, at);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private final Place place;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long end;

    PatientFile(Place place) {
        this.place = place;
    }

    /// Makes `file` anew.
    static PatientFile at(Path file) throws IOException {
        return new PatientFile(
                new OnDisk(
                        FileChannel.open(
                                file,
                                Set.of(
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.TRUNCATE_EXISTING,
                                        StandardOpenOption.WRITE),
                                OwnerOnly.file(file))));
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        kept.write(bytes, from, count);
        if (kept.size() >= ENOUGH) {
            flush();
        }
    }

    /// Writes what is kept, or keeps it for the next time.
    @Override
    public void flush() throws IOException {
        try {
            drain();
        } catch (IOException refused) {
            if (kept.size() > MOST_KEPT) {
                throw refused;
            }
        }
    }

    /// Always from the place where the last whole write ended, over what a torn one left.
    private void drain() throws IOException {
        if (kept.size() == 0) {
            return;
        }
        ByteBuffer rest = ByteBuffer.wrap(kept.toByteArray());
        while (rest.hasRemaining()) {
            place.write(rest, end + rest.position());
        }
        end += rest.limit();
        kept.reset();
    }

    @Override
    public void close() throws IOException {
        try (place) {
            drain();
        }
    }
}
