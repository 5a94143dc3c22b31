package dev.labcast.app.redact;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Reads a stream on a thread of its own, so that time can pass while nothing comes. A reader that
/// is slower makes the stream wait. Used by one thread.
final class Incoming {
    private static final int PIECE = 16_384;
    private static final int PIECES = 16;

    /// What came: some bytes, the end, or the reason why nothing more can be read.
    sealed interface Piece {
        record Bytes(byte[] bytes) implements Piece {}

        record End() implements Piece {}

        record Broken(IOException why) implements Piece {}
    }

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);

    Incoming(InputStream in) {
        Thread.ofVirtual().name("labcast-redact-read").start(() -> pump(in));
    }

    private void pump(InputStream in) {
        byte[] buffer = new byte[PIECE];
        try {
            int count = in.read(buffer);
            while (count >= 0) {
                pieces.put(new Piece.Bytes(Arrays.copyOf(buffer, count)));
                count = in.read(buffer);
            }
            pieces.put(new Piece.End());
        } catch (IOException broken) {
            pieces.offer(new Piece.Broken(broken));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The next piece; empty if none comes within `millis`.
    Optional<Piece> poll(long millis) throws InterruptedException {
        return Optional.ofNullable(pieces.poll(millis, TimeUnit.MILLISECONDS));
    }
}
