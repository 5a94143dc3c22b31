package dev.labcast.web.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads the small JSON object that comes with a wish, as many bytes as the door let in. What is
/// not exactly of the kind that is wanted is not guessed at. Any thread.
final class WishReader {
    private static final Predicate<String> ID = Pattern.compile("[0-9a-f]{32}").asMatchPredicate();

    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /// Empty when it is not one whole object and nothing behind it.
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

    /// Whether a field is a text, or is not there, which is the text "".
    static boolean isText(JsonNode wish, String name) {
        return wish.path(name).isTextual() || wish.path(name).isMissingNode();
    }

    /// What the page calls the question, so that it can speak of one that was not answered.
    static Optional<String> id(JsonNode wish) {
        return Optional.ofNullable(wish.path("id").textValue());
    }

    static boolean isIdIfThere(JsonNode wish) {
        return wish.path("id").isMissingNode() || id(wish).filter(ID).isPresent();
    }

    /// A field's whole numbers; empty when it is anything else, or has more than `most`.
    static Optional<List<Long>> numbers(JsonNode wish, String name, int most) {
        JsonNode all = wish.path(name);
        boolean good =
                all.isArray()
                        && all.size() <= most
                        && all.valueStream().allMatch(WishReader::isNumber);
        return good
                ? Optional.of(all.valueStream().map(JsonNode::longValue).toList())
                : Optional.empty();
    }

    /// Whether a field is a whole number that is not too large for one.
    static boolean isNumber(JsonNode wish, String name) {
        return isNumber(wish.path(name));
    }

    private static boolean isNumber(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong();
    }
}
