package dev.labcast.audit;

import java.util.List;

/// Whether a session may be passed on. Immutable; any thread.
public sealed interface Release {

    /// Nothing stands in the way. `notLooked` are sentences on what nobody looked at.
    record Granted(List<String> notLooked) implements Release {
        public Granted {
            notLooked = List.copyOf(notLooked);
        }
    }

    /// It may not, and why, in one sentence with what to do.
    record Refused(String sentence) implements Release {}
}
