package dev.labcast.pane.notebook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text file as lines, each with the line end it has in the file, such that the same bytes come
/// out that went in: byte order mark, mixed line ends and a missing last newline are kept. A text
/// that ends with a newline has an empty last line. Immutable; any thread.
///
/// @param ends how each line ends; that of the last line is never written
record NotebookText(boolean byteOrderMark, List<String> lines, List<String> ends) {
    static final NotebookText EMPTY = new NotebookText(false, List.of(""), List.of("\n"));

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    NotebookText {
        lines = List.copyOf(lines);
        ends = List.copyOf(ends);
    }

    /// Fails if the bytes are not UTF-8.
    static NotebookText decode(byte[] bytes) throws CharacterCodingException {
        boolean marked =
                bytes.length >= MARK.length
                        && Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length));
        int from = marked ? MARK.length : 0;
        String text =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                        .toString();
        return of(text, marked);
    }

    static NotebookText of(String text, boolean marked) {
        List<String> lines = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\n' || sign == '\r') {
                boolean both = sign == '\r' && text.startsWith("\n", at + 1);
                lines.add(text.substring(start, at));
                ends.add(both ? "\r\n" : String.valueOf(sign).intern());
                at += both ? 1 : 0;
                start = at + 1;
            }
        }
        lines.add(text.substring(start));
        ends.add(usual(ends));
        return new NotebookText(marked, lines, ends);
    }

    byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (byteOrderMark) {
            out.writeBytes(MARK);
        }
        out.writeBytes(text().getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            text.append(lines.get(at));
            if (at < lines.size() - 1) {
                text.append(ends.get(at));
            }
        }
        return text.toString();
    }

    /// The line end that new lines get: the file's first one.
    String usualEnd() {
        return usual(ends);
    }

    private static String usual(List<String> ends) {
        return ends.isEmpty() ? "\n" : ends.getFirst();
    }
}
