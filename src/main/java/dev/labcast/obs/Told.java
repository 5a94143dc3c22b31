package dev.labcast.obs;

import java.util.ArrayList;
import java.util.List;

/// What OBS told about its program scene, parted into answers to our requests and switches that
/// others made. A request that found OBS at `from` is answered by the event of `to` right after
/// that of `from`, and requests are answered in order. Pure; any thread.
///
/// @param others the switches of others, in order, each with what OBS told before it
/// @param missing requests that were not answered so far
record Told(List<Step> others, List<Request> missing) {

    record Request(String from, String to) {}

    /// OBS told `to` right after `from`.
    record Step(String from, String to) {
        boolean answers(Request request) {
            return from.equals(request.from()) && to.equals(request.to());
        }
    }

    /// `heard` is what OBS told before the `events`.
    static Told of(String heard, List<String> events, List<Request> requests) {
        List<Request> missing = new ArrayList<>(requests);
        List<Step> others = new ArrayList<>();
        String before = heard;
        for (String event : events) {
            Step step = new Step(before, event);
            if (!missing.isEmpty() && step.answers(missing.getFirst())) {
                missing.removeFirst();
            } else {
                others.add(step);
            }
            before = event;
        }
        return new Told(others, missing);
    }

    List<String> outside() {
        return names(others);
    }

    /// The switches of others, if answers that are missing were told out of turn. One that stands
    /// where it belongs, only behind a request whose answer is later still, is known by its place;
    /// of the others the last of the name is the late one.
    List<String> withoutLateAnswers() {
        List<Step> rest = new ArrayList<>(others);
        for (Request request : missing) {
            int found = 0;
            while (found < rest.size() && !rest.get(found).answers(request)) {
                found++;
            }
            int late = found < rest.size() ? found : names(rest).lastIndexOf(request.to());
            if (late >= 0) {
                rest.remove(late);
            }
        }
        return names(rest);
    }

    private static List<String> names(List<Step> steps) {
        return steps.stream().map(Step::to).toList();
    }
}
