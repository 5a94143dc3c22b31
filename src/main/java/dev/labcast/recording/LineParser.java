package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads one line after the other of a chunk with one parser, since to make a parser costs as much
/// as to read a line. Where a line is not one object exactly, that parser is given up, and the line
/// is read by itself, so that damage never reaches into the next. One thread.
final class LineParser {
    private final JsonFactory factory;
    private final EventJson json;
    private final byte[] bytes;
    private @Nullable JsonParser shared;
    private int sharedFrom;

    LineParser(JsonFactory factory, EventJson json, byte[] bytes) {
        this.factory = factory;
        this.json = json;
        this.bytes = bytes;
    }

    /// The line from byte `from` up to its newline at `to`; lines come in order.
    Decoded read(int from, int to) throws EventFormatException {
        try {
            JsonParser parser = parserAt(from);
            Decoded decoded = new EntryReader(parser).readObject();
            if (sharedFrom + parser.currentLocation().getByteOffset() == to) {
                return decoded;
            }
        } catch (IOException | EventFormatException | IllegalArgumentException perhapsDamaged) {
            // said below, where nothing but this line is looked at
        }
        shared = null;
        return json.read(bytes, from, to - from);
    }

    private JsonParser parserAt(int from) throws IOException {
        JsonParser parser = shared;
        if (parser == null) {
            parser = factory.createParser(bytes, from, bytes.length - from);
            sharedFrom = from;
            shared = parser;
        }
        return parser;
    }
}
