package dev.labcast.app.redact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Cuts bytes into lines as they come. Used by one thread.
final class LineBytes {
    private static final int LONGEST = 64 << 20;

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /// The lines that `bytes` completes, without their ends. Throws at a line of more than 64 MB: a
    /// secret may lie wherever it is cut.
    List<byte[]> add(byte[] bytes) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (byte b : bytes) {
            if (b == '\n') {
                lines.add(rest());
            } else {
                begun.write(b);
            }
            if (begun.size() > LONGEST) {
                throw new IOException("a line is longer than 64 MB");
            }
        }
        return lines;
    }

    /// What was begun and not ended; it is forgotten here.
    byte[] rest() {
        byte[] bytes = begun.toByteArray();
        begun.reset();
        return bytes;
    }
}
