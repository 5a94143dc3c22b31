package dev.labcast.obs;

import com.google.gson.JsonObject;
import io.obswebsocket.community.client.message.event.Event;

/// An event as OBS sent it, also one the client does not know. Immutable; any thread.
final class RawEvent extends Event<JsonObject> {
    private final String name;
    private final Fields fields;

    /// `body` is the `d` of the message.
    RawEvent(Fields body) {
        super(Intent.None);
        name = body.text("eventType");
        fields = body.fields("eventData");
    }

    String name() {
        return name;
    }

    Fields fields() {
        return fields;
    }

    @Override
    public String toString() {
        return name;
    }
}
