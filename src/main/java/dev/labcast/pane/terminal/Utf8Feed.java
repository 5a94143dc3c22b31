package dev.labcast.pane.terminal;

import dev.labcast.terminal.VirtualTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes UTF-8 as it comes, a character split between two reads included, and feeds it to a
/// terminal; bytes that are no UTF-8 become U+FFFD. Used by the terminal pane and by `labcast
/// redact`, each on the one thread that reads.
public final class Utf8Feed {
    private static final int SIZE = 16_384;

    private final VirtualTerminal terminal;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    private final CharBuffer chars = CharBuffer.allocate(SIZE);
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);

    public Utf8Feed(VirtualTerminal terminal) {
        this.terminal = terminal;
    }

    /// Waits for output and feeds it; false at its end.
    public boolean from(InputStream in) throws IOException {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            return false;
        }
        bytes.position(bytes.position() + count);
        decode(false);
        return true;
    }

    /// Feeds what an unfinished character at the end of all output stands for.
    public void end() {
        decode(true);
    }

    private void decode(boolean atEnd) {
        bytes.flip();
        decoder.decode(bytes, chars, atEnd);
        bytes.compact();
        terminal.feed(chars.array(), 0, chars.position());
        chars.clear();
    }
}
