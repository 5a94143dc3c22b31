package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads one line of `events.jsonl` from a parser that stands before it. Keys may come in any
/// order. Lives for one line on one thread.
final class EntryReader {
    private final JsonParser in;
    private long seq = -1;
    private long at = -1;
    private @Nullable SessionEvent event;
    private @Nullable String foreign;
    private int unknownFields;

    EntryReader(JsonParser in) {
        this.in = in;
    }

    /// The object, and nothing behind it.
    Decoded read() throws IOException, EventFormatException {
        Decoded decoded = readObject();
        if (in.nextToken() != null) {
            throw new EventFormatException("there is more behind its end");
        }
        return decoded;
    }

    /// The object that begins next, up to its closing brace.
    Decoded readObject() throws IOException, EventFormatException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new EventFormatException("it is not a JSON object");
        }
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            field(name);
        }
        if (seq < 0 || at < 0) {
            throw new EventFormatException("it has no 'seq' or no 'at' that counts from 0");
        }
        if (event != null) {
            return new Decoded.Known(new Entry(seq, at, event), unknownFields);
        }
        if (foreign != null) {
            return new Decoded.Foreign(seq, at, foreign);
        }
        throw new EventFormatException("it names no event");
    }

    private void field(String name) throws IOException, EventFormatException {
        switch (name) {
            case "seq" -> seq = number(name);
            case "at" -> at = number(name);
            default -> event(name);
        }
    }

    private void event(String name) throws IOException, EventFormatException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            unknownFields++;
            in.skipChildren();
            return;
        }
        boolean second = event != null;
        EventReader reader = new EventReader(in, name);
        SessionEvent read = reader.read();
        unknownFields += reader.unknownFields();
        if (read == null) {
            foreign = name;
            unknownFields++;
        } else if (second) {
            throw new EventFormatException("it names two events");
        } else {
            event = read;
        }
    }

    private long number(String name) throws IOException, EventFormatException {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new EventFormatException("its '" + name + "' is not a whole number");
        }
        return in.getLongValue();
    }
}
