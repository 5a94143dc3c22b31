package dev.labcast.app.redact;

import java.io.ByteArrayOutputStream;

/// What a program writes into a pipe ends its lines with a line feed alone; a terminal's driver
/// puts a carriage return before it. Here it is done until the first one comes that has its own.
/// Used by one thread.
final class LineEnds {
    private byte before;
    private boolean driven;

    byte[] added(byte[] bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + 64);
        for (byte b : bytes) {
            driven |= b == '\n' && before == '\r';
            if (b == '\n' && !driven) {
                all.write('\r');
            }
            all.write(b);
            before = b;
        }
        return all.toByteArray();
    }
}
