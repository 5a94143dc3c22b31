package dev.labcast.obs;

import com.google.gson.JsonObject;
import io.obswebsocket.community.client.message.request.Request;
import io.obswebsocket.community.client.message.request.RequestType;

/// A request by its bare name, so that one the client does not know can be sent too. The client's
/// list of names is closed; the one given to it here is never written.
final class RawRequest extends Request<JsonObject> {
    private static final int OP = 6;
    private final Ask ask;

    RawRequest(Ask ask) {
        super(RequestType.GetVersion, ask.fields());
        this.ask = ask;
    }

    String json() {
        JsonObject body = new JsonObject();
        body.addProperty("requestType", ask.request());
        body.addProperty("requestId", getRequestId());
        body.add("requestData", ask.fields());
        JsonObject message = new JsonObject();
        message.addProperty("op", OP);
        message.add("d", body);
        return message.toString();
    }

    /// Without the fields: they may hold what is written on an overlay.
    @Override
    public String toString() {
        return ask.request();
    }
}
