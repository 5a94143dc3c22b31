package dev.labcast.obs;

import java.util.ArrayList;
import java.util.List;

/// What OBS told about its program scene, parted into answers to our requests and switches that
/// others made. A request that found OBS at `from` is answered by the event of `to` right after
/// that of `from`, and requests are answered in order. Pure; any thread.
///
/// @param outside the switches of others, in order
/// @param missing requests that were not answered so far
record Told(List<String> outside, List<Request> missing) {

    record Request(String from, String to) {}

    /// `heard` is what OBS told before the `events`.
    static Told of(String heard, List<String> events, List<Request> requests) {
        List<Request> missing = new ArrayList<>(requests);
        List<String> outside = new ArrayList<>();
        String before = heard;
        for (String event : events) {
            if (!missing.isEmpty() && missing.getFirst().equals(new Request(before, event))) {
                missing.removeFirst();
            } else {
                outside.add(event);
            }
            before = event;
        }
        return new Told(outside, missing);
    }

    /// The switches of others, if answers that are missing were told out of turn. Of several events
    /// of one scene the last is the late one; that is a guess, and nobody could always know
    /// (docs/decisions/0062-scenes-and-segments.md).
    List<String> withoutLateAnswers() {
        List<String> rest = new ArrayList<>(outside);
        for (Request request : missing) {
            int late = rest.lastIndexOf(request.to());
            if (late >= 0) {
                rest.remove(late);
            }
        }
        return rest;
    }
}
