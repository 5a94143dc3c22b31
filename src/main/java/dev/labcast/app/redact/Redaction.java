package dev.labcast.app.redact;

import dev.labcast.guard.GuardSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/// The three filters of `labcast redact`, for its command. Main thread.
public record Redaction(GuardSettings settings, PrintStream out) {

    /// A terminal's bytes, of a screen of `columns` by `rows`.
    public void terminal(InputStream in, int columns, int rows)
            throws IOException, InterruptedException {
        long zero = System.nanoTime();
        new TerminalFilter(
                        settings, columns, rows, out, () -> (System.nanoTime() - zero) / 1_000_000)
                .run(in);
    }

    /// Plain text.
    public void plain(InputStream in) throws IOException, InterruptedException {
        new TextFilter(settings, out).run(in);
    }

    /// Cases, a line each; says how many of them were refused.
    public int cases(InputStream in, boolean frames) throws IOException {
        return new CaseFilter(settings, frames, out).run(in);
    }
}
