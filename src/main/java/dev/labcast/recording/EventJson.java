package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.labcast.session.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;

/// One line of `events.jsonl` and back, format version 1 (`docs/formats/session.md`):
/// `{"seq":3,"at":1200,"mark-set":{"id":"m1","label":"it converged","at":1100}}`. The event's name
/// is the key of its fields, so that a reader needs no order of keys. Every text comes back as it
/// was, lone surrogates included. Used by the log, the reader and the tests; any thread.
public final class EventJson {
    public static final int VERSION = 1;

    private final JsonFactory json =
            new JsonFactoryBuilder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .characterEscapes(new PlainLines())
                    .build();

    /// The entry as UTF-8 bytes, with the newline that ends it and no other.
    public byte[] line(Entry entry) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(256)) {
            try (JsonGenerator out = json.createGenerator(bytes)) {
                out.writeStartObject();
                out.writeNumberField("seq", entry.seq());
                out.writeNumberField("at", entry.at());
                new EventWriter(out).write(entry.event());
                out.writeEndObject();
            }
            bytes.append('\n');
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
    }

    /// Reads `length` bytes of `bytes` from `offset` on, one line without its newline.
    public Decoded read(byte[] bytes, int offset, int length) throws EventFormatException {
        try (JsonParser in = json.createParser(bytes, offset, length)) {
            return new EntryReader(in).read();
        } catch (JsonProcessingException notJson) {
            throw new EventFormatException("it is not JSON", notJson);
        } catch (IllegalArgumentException outOfRange) {
            throw new EventFormatException(String.valueOf(outOfRange.getMessage()), outOfRange);
        } catch (IOException unreadable) {
            throw new EventFormatException("it is not text", unreadable);
        }
    }

    /// For reading the lines of `bytes` one after the other.
    LineParser lines(byte[] bytes) {
        return new LineParser(json, this, bytes);
    }
}
