package dev.labcast.twitch.rehearsal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// One request as a double sees it. Immutable; any thread.
///
/// - `call`: method and path below the door, such as `POST chat/messages`.
/// - `query`, `body`: undecoded.
record Asked(String call, String query, String authorization, String clientId, String body) {

    Map<String, String> form() {
        return pairs(body);
    }

    /// Of several values with one name, the last.
    String parameter(String name) {
        return pairs(query).getOrDefault(name, "");
    }

    JsonNode json() {
        try {
            return new JsonMapper().readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /// The token behind `word`, `OAuth` or `Bearer`; empty if there is none.
    String token(String word) {
        return authorization.startsWith(word + " ")
                ? authorization.substring(word.length() + 1)
                : "";
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }
}
