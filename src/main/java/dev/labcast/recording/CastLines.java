package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/// The lines of an asciicast v2: a header object, then `[seconds, code, data]`. Times are written
/// with three decimals, the milliseconds of the log exactly. One thread.
final class CastLines {
    private final JsonStringEncoder json = JsonStringEncoder.getInstance();
    private final OutputStream out;
    private final Instant startedAt;

    CastLines(OutputStream out, Instant startedAt) {
        this.out = out;
        this.startedAt = startedAt;
    }

    /// No environment and no command: they are nobody's business.
    void header(int columns, int rows) throws IOException {
        write(
                "{\"version\":2,\"width\":%d,\"height\":%d,\"timestamp\":%d}\n"
                        .formatted(columns, rows, startedAt.getEpochSecond()));
    }

    void output(long at, String data) throws IOException {
        event(at, "o", data);
    }

    /// `code` is `o` for output, `r` for a new size as `COLUMNSxROWS`, `m` for a marker.
    void event(long at, String code, String data) throws IOException {
        StringBuilder line = new StringBuilder(data.length() + 32);
        long millis = at % 1000;
        line.append('[').append(at / 1000).append('.');
        line.append(millis / 100).append(millis / 10 % 10).append(millis % 10);
        line.append(",\"").append(code).append("\",\"");
        json.quoteAsString(wellFormed(data), line);
        line.append("\"]\n");
        write(line.toString());
    }

    /// Lone surrogates, which UTF-8 cannot hold, become what stands for an unknown character.
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(UTF_8), UTF_8);
            }
        }
        return text;
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(UTF_8));
    }
}
