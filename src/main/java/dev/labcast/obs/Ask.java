package dev.labcast.obs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/// What is asked of OBS: the name of a request of obs-websocket 5 and its fields. Used by one
/// thread.
final class Ask {
    private final String request;
    private final JsonObject fields = new JsonObject();

    Ask(String request) {
        this.request = request;
    }

    Ask with(String field, String text) {
        return with(field, new JsonPrimitive(text));
    }

    Ask with(String field, Number number) {
        return with(field, new JsonPrimitive(number));
    }

    Ask with(String field, boolean flag) {
        return with(field, new JsonPrimitive(flag));
    }

    Ask with(String field, JsonElement value) {
        fields.add(field, value);
        return this;
    }

    String request() {
        return request;
    }

    JsonObject fields() {
        return fields;
    }
}
