package dev.labcast.web.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One JSON document on one line. Everything beyond ASCII is escaped, so that halves of surrogate
/// pairs, which a terminal can hold, come back as they were. Any thread.
final class Json {
    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// Writes what stands in the document.
    interface Writing {
        void write(JsonGenerator out) throws IOException;
    }

    private Json() {}

    /// `object`, which has fields, with one more at its beginning.
    static byte[] with(String name, long value, byte[] object) {
        byte[] first = ("{\"" + name + "\":" + value + ",").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(first, first.length + object.length - 1);
        System.arraycopy(object, 1, all, first.length, object.length - 1);
        return all;
    }

    /// At most `longest` characters (UTF-16 units) of a text, and a sign that there was more; never
    /// half a character.
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, half ? longest - 1 : longest) + "…";
    }

    static byte[] object(Writing fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
