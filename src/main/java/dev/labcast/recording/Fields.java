package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The fields of a small JSON object, read up to its closing brace: texts, whole numbers, flags and
/// lists of texts. What is of another shape is skipped and counts as unread. Each getter names
/// event and field when it cannot give what is asked. Lives for one object on one thread.
final class Fields {
    private final String owner;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private int skipped;

    /// `in` stands at the opening brace; `owner` is what messages call the object.
    Fields(JsonParser in, String owner) throws IOException {
        this.owner = owner;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            value(in, name);
        }
    }

    private void value(JsonParser in, String name) throws IOException {
        JsonToken token = in.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            values.put(name, in.getText());
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
            values.put(name, in.getLongValue());
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            values.put(name, token == JsonToken.VALUE_TRUE);
        } else if (token == JsonToken.START_ARRAY) {
            list(in, name);
        } else {
            skipped++;
            in.skipChildren();
        }
    }

    private void list(JsonParser in, String name) throws IOException {
        List<String> texts = new ArrayList<>();
        boolean onlyTexts = true;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(in.getText());
            } else {
                onlyTexts = false;
                in.skipChildren();
            }
        }
        if (onlyTexts) {
            values.put(name, new Texts(texts));
        } else {
            skipped++;
        }
    }

    private record Texts(List<String> list) {}

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) throws EventFormatException {
        return take(name, String.class, "a text");
    }

    /// 0 to the largest `long`: a time in milliseconds, a number that counts something.
    long time(String name) throws EventFormatException {
        long value = take(name, Long.class, "a whole number");
        if (value < 0) {
            throw new EventFormatException(owner + " has a '" + name + "' below 0");
        }
        return value;
    }

    int integer(String name) throws EventFormatException {
        long value = take(name, Long.class, "a whole number");
        if (value != (int) value) {
            throw new EventFormatException(owner + " has a '" + name + "' beyond all bounds");
        }
        return (int) value;
    }

    boolean flag(String name) throws EventFormatException {
        return take(name, Boolean.class, "true or false");
    }

    List<String> texts(String name) throws EventFormatException {
        return take(name, Texts.class, "a list of texts").list();
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) throws EventFormatException {
        String value = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw new EventFormatException(
                owner + " has a '" + name + "' that this version does not know: " + value);
    }

    /// How many fields were there that nobody asked for.
    int unread() {
        return skipped + values.size() - read.size();
    }

    private <T> T take(String name, Class<T> type, String shape) throws EventFormatException {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new EventFormatException(
                    owner + " needs a field '" + name + "' that is " + shape);
        }
        read.add(name);
        return type.cast(value);
    }
}
