package dev.labcast.web.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/// Reads the small JSON object that comes with a wish, as many bytes as the door let in. Any
/// thread.
final class WishReader {
    private final JsonMapper json = new JsonMapper();

    /// Empty when it is not one whole object.
    Optional<JsonNode> read(HttpExchange exchange) throws IOException {
        int length =
                Integer.parseInt(
                        RoomDoor.only(exchange.getRequestHeaders(), "Content-Length").orElse("0"));
        byte[] body = exchange.getRequestBody().readNBytes(length);
        try {
            JsonNode read = json.readTree(body);
            return body.length == length && read.isObject() ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /// A text field; "" where it is missing or something else.
    static String text(JsonNode wish, String name) {
        return wish.path(name).isTextual() ? wish.path(name).textValue() : "";
    }
}
