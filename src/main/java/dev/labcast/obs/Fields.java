package dev.labcast.obs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a message from OBS. What is missing, null or of another type than asked for reads
/// as "", 0, false or empty, for servers differ in what they send. Nobody changes it; any thread.
final class Fields {
    private final JsonObject json;

    Fields(JsonObject json) {
        this.json = json;
    }

    boolean has(String name) {
        return json.has(name);
    }

    String text(String name) {
        return value(name).map(JsonPrimitive::getAsString).orElse("");
    }

    boolean flag(String name) {
        return value(name).filter(JsonPrimitive::isBoolean).stream()
                .anyMatch(JsonPrimitive::getAsBoolean);
    }

    double number(String name) {
        return value(name)
                .filter(JsonPrimitive::isNumber)
                .map(JsonPrimitive::getAsDouble)
                .orElse(0.0);
    }

    /// As a whole number, also where OBS writes `12.0`.
    long whole(String name) {
        return (long) number(name);
    }

    Fields fields(String name) {
        return json.get(name) instanceof JsonObject inner
                ? new Fields(inner)
                : new Fields(new JsonObject());
    }

    List<Fields> list(String name) {
        List<Fields> all = new ArrayList<>();
        for (JsonElement one : array(name)) {
            if (one instanceof JsonObject inner) {
                all.add(new Fields(inner));
            }
        }
        return all;
    }

    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        for (JsonElement one : array(name)) {
            if (one instanceof JsonPrimitive text) {
                all.add(text.getAsString());
            }
        }
        return all;
    }

    /// Texts, numbers (Long or Double) and flags by name.
    Map<String, Object> plain() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String name : json.keySet()) {
            value(name).ifPresent(value -> all.put(name, plain(value)));
        }
        return all;
    }

    /// What [#plain] would read if `settings` had gone through OBS.
    static Map<String, Object> plain(Map<String, Object> settings) {
        return new Fields(of(settings)).plain();
    }

    static JsonObject of(Map<String, Object> plain) {
        JsonObject json = new JsonObject();
        plain.forEach((name, value) -> {
            switch (value) {
                case String text -> json.addProperty(name, text);
                case Number number -> json.addProperty(name, number);
                case Boolean flag -> json.addProperty(name, flag);
                default ->
                        throw new IllegalArgumentException(
                                name + " is neither a text, a number nor a flag");
            }
        });
        return json;
    }

    private static Object plain(JsonPrimitive value) {
        if (value.isBoolean()) {
            return value.getAsBoolean();
        }
        String text = value.getAsString();
        if (value.isString()) {
            return text;
        }
        // Two ifs, not ?: of a long and a double, which would make both a double.
        if (text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        return value.getAsDouble();
    }

    private JsonArray array(String name) {
        return json.get(name) instanceof JsonArray array ? array : new JsonArray();
    }

    private Optional<JsonPrimitive> value(String name) {
        return json.get(name) instanceof JsonPrimitive value
                ? Optional.of(value)
                : Optional.empty();
    }
}
