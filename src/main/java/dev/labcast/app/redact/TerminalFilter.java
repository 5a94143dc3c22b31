package dev.labcast.app.redact;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.PacedGuard;
import dev.labcast.session.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/// `labcast redact`: a terminal's bytes in, its public text out. A line comes out when it has left
/// the screen at the top, held back as on stage; the last screen at the end. Rows that the terminal
/// wrapped are one line again. Main thread.
final class TerminalFilter {
    private static final long TICK = 20;

    private final PrintStream out;
    private final Reel reel;
    private final LongSupplier millis;
    private final LineEnds ends = new LineEnds();

    /// `millis` is the time since the beginning.
    TerminalFilter(
            GuardSettings settings, int columns, int rows, PrintStream out, LongSupplier millis) {
        this.out = out;
        this.millis = millis;
        PacedGuard guards = new PacedGuard(settings, Instant.now(), _ -> {});
        reel = new Reel(guards, columns, rows, new Reel.Sink(this::print, _ -> {}));
    }

    void run(InputStream in) throws IOException, InterruptedException {
        Incoming incoming = new Incoming(in);
        boolean more = true;
        while (more) {
            Incoming.Piece piece =
                    incoming.poll(TICK).orElse(new Incoming.Piece.Bytes(new byte[0]));
            more =
                    switch (piece) {
                        case Incoming.Piece.Bytes(byte[] bytes) -> feed(bytes);
                        case Incoming.Piece.End() -> false;
                        case Incoming.Piece.Broken(IOException why) -> throw why;
                    };
        }
        List<Line> left = reel.finish().screen().lines();
        print(left.subList(0, filled(left)));
        Written.to(out);
    }

    private boolean feed(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            reel.feed(millis.getAsLong(), ends.added(bytes));
        } else {
            reel.passTo(millis.getAsLong());
        }
        Written.to(out);
        return true;
    }

    private void print(List<Line> lines) {
        for (Line line : lines) {
            out.print(line.text());
            out.print(line.wrapped() ? "" : "\n");
        }
    }

    private static int filled(List<Line> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).text().isBlank()) {
            end--;
        }
        return end;
    }
}
