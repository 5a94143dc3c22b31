package dev.labcast.twitch.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/// What came of one request. Immutable; any thread.
public sealed interface Reply {

    /// `body` is missing where no JSON was sent.
    record Heard(int status, HttpHeaders headers, JsonNode body) implements Reply {
        /// In Twitch's words, for comparing; empty if it said nothing.
        public String message() {
            return body.path("message").asText("");
        }

        @Override
        public String toString() {
            // A body may hold tokens.
            return "status " + status;
        }
    }

    /// No whole answer in time. `sent` is whether the request may have been carried out.
    record Unheard(boolean sent) implements Reply {}
}
