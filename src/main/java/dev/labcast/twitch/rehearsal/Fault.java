package dev.labcast.twitch.rehearsal;

import java.time.Duration;
import java.util.Map;

/// What goes wrong with one request. Immutable; any thread.
public sealed interface Fault {

    /// Answered with `status` and `message` instead of being carried out.
    record Status(int status, String message, Map<String, String> headers) implements Fault {
        public Status(int status, String message) {
            this(status, message, Map.of());
        }
    }

    /// Carried out at once and answered after `delay`.
    record Late(Duration delay) implements Fault {}

    /// The connection ends before anything is done.
    record Closed() implements Fault {}

    /// Carried out, and the connection ends instead of an answer.
    record Lost() implements Fault {}
}
