package dev.labcast.obs;

import com.google.gson.JsonObject;
import io.obswebsocket.community.client.message.response.RequestResponse;

/// An answer as OBS sent it, with all its fields. Immutable; any thread.
final class RawAnswer extends RequestResponse<JsonObject> {
    private final String id;
    private final boolean done;
    private final int code;
    private final String comment;
    private final Fields fields;

    /// `body` is the `d` of the message.
    RawAnswer(Fields body) {
        id = body.text("requestId");
        Fields status = body.fields("requestStatus");
        done = status.flag("result");
        code = (int) status.whole("code");
        comment = status.text("comment");
        fields = body.fields("responseData");
    }

    String id() {
        return id;
    }

    boolean done() {
        return done;
    }

    int code() {
        return code;
    }

    String comment() {
        return comment;
    }

    Fields fields() {
        return fields;
    }

    /// Without the fields: they may hold what is written on an overlay.
    @Override
    public String toString() {
        return id + " " + code;
    }
}
