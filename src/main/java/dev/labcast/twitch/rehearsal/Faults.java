package dev.labcast.twitch.rehearsal;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// The faults that are to happen, each once, in the order they were set. Any thread.
public final class Faults {
    private final Map<String, Queue<Fault>> byCall = new HashMap<>();

    /// `call` is method and path below the door, such as `POST chat/messages`.
    public synchronized void once(String call, Fault fault) {
        byCall.computeIfAbsent(call, _ -> new ArrayDeque<>()).add(fault);
    }

    synchronized Optional<Fault> next(String call) {
        return Optional.ofNullable(byCall.getOrDefault(call, new ArrayDeque<>()).poll());
    }
}
