package dev.labcast.app.redact;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Cuts bytes into lines as they come. A line without an end is cut after 1 MB. Used by one thread.
final class LineBytes {
    private static final int LONGEST = 1 << 20;

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /// The lines that `bytes` completes, without their ends.
    List<byte[]> add(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        for (byte b : bytes) {
            if (b == '\n' || begun.size() >= LONGEST) {
                lines.add(rest());
            }
            if (b != '\n') {
                begun.write(b);
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
