package dev.labcast.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A message as the bytes of one server-sent event (html.spec.whatwg.org, "Server-sent events");
/// made once for all streams. Any thread.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Frame(long rev, byte[] bytes) {

    /// Sent when a stream begins: a page whose stream ends comes back after a second.
    static final Frame HELLO = new Frame(-1, ascii("retry: 1000\n\n"));

    /// A comment, which pages do not see. Only a write finds out that a page has gone.
    static final Frame PING = new Frame(-1, ascii(": still here\n\n"));

    /// An event of its own without an `id`, so that it counts for no message.
    static final Frame ALIVE = new Frame(-1, ascii("event: alive\ndata: 1\n\n"));

    /// Never sent: stands in a queue where the reader is to be given the snapshot.
    static final Frame BEHIND = new Frame(-1, new byte[0]);

    static Frame of(Message message) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(message.json().length + 64);
        frame.writeBytes(ascii("event: " + message.kind() + "\nid: " + message.rev() + "\ndata: "));
        frame.writeBytes(message.json());
        frame.writeBytes(ascii("\n\n"));
        return new Frame(message.rev(), frame.toByteArray());
    }

    /// Whether it holds no message.
    boolean isPulse() {
        return rev < 0;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
