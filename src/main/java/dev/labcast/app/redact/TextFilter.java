package dev.labcast.app.redact;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.TextGuard;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `labcast redact --plain`: lines of UTF-8 in, the same lines masked out. What follows a line is
/// waited for, at most as long as the hold-back. Main thread.
final class TextFilter {
    private static final long TICK = 20;

    private final TextGuard guard;
    private final long holdBack;
    private final PrintStream out;
    private final LineBytes lines = new LineBytes();

    TextFilter(GuardSettings settings, PrintStream out) {
        this.out = out;
        guard = new TextGuard(settings, Instant.now());
        holdBack = settings.holdBack().delay().toNanos();
    }

    void run(InputStream in) throws IOException, InterruptedException {
        Incoming incoming = new Incoming(in);
        boolean more = true;
        long since = System.nanoTime();
        while (more) {
            Optional<Incoming.Piece> piece = incoming.poll(TICK);
            if (piece.isPresent()) {
                more =
                        switch (piece.get()) {
                            case Incoming.Piece.Bytes(byte[] bytes) -> take(bytes);
                            case Incoming.Piece.End() -> false;
                            case Incoming.Piece.Broken(IOException why) -> throw why;
                        };
            }
            if (System.nanoTime() - since >= holdBack) {
                print(guard.flush(), true);
                since = System.nanoTime();
            }
        }
        byte[] rest = lines.rest();
        print(guard.flush(), true);
        if (rest.length > 0) {
            print(guard.take(new String(rest, StandardCharsets.UTF_8)), true);
            print(guard.flush(), false);
        }
    }

    private boolean take(byte[] bytes) throws IOException {
        for (byte[] line : lines.add(bytes)) {
            print(guard.take(new String(line, StandardCharsets.UTF_8)), true);
        }
        return true;
    }

    private void print(List<TextGuard.Seen> seen, boolean ended) throws IOException {
        for (TextGuard.Seen line : seen) {
            out.print(line.text().text());
            out.print(ended ? "\n" : "");
        }
        Written.to(out);
    }
}
