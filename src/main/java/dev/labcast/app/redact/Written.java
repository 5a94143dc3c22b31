package dev.labcast.app.redact;

import java.io.IOException;
import java.io.PrintStream;

/// Whether what was printed has arrived: a [PrintStream] keeps that to itself. Any thread.
final class Written {
    private Written() {}

    /// Throws when nobody takes what is written any more, or the disk is full.
    static void to(PrintStream out) throws IOException {
        if (out.checkError()) {
            throw new IOException("what is written does not arrive");
        }
    }
}
