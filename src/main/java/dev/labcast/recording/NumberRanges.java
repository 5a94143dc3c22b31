package dev.labcast.recording;

import java.util.ArrayList;
import java.util.List;

/// Numbers as a sentence names them: `events 4, 9 and 20 to 39`; of very many ranges only the
/// first. One thread.
final class NumberRanges {
    private static final int NAMED = 10;

    private record Range(long from, long to) {}

    private final List<Range> ranges = new ArrayList<>();

    /// `from` to `to`, both included; `from` does not lie before any that was added.
    void add(long from, long to) {
        if (ranges.isEmpty() || ranges.getLast().to < from - 1) {
            ranges.add(new Range(from, to));
        } else {
            Range last = ranges.removeLast();
            ranges.add(new Range(last.from, Math.max(last.to, to)));
        }
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /// The numbers of something, `noun` in the singular.
    String named(String noun) {
        boolean one = ranges.size() == 1 && ranges.getFirst().from == ranges.getFirst().to;
        List<String> names =
                new ArrayList<>(ranges.stream().limit(NAMED).map(NumberRanges::name).toList());
        String last = ranges.size() > NAMED ? "more" : names.removeLast();
        String first = names.isEmpty() ? "" : String.join(", ", names) + " and ";
        return noun + (one ? " " : "s ") + first + last;
    }

    private static String name(Range range) {
        return range.from == range.to ? "" + range.from : range.from + " to " + range.to;
    }
}
