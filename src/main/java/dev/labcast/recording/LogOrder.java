package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/// The entries of a log in the order of their numbers, and the state they lead to. A log has them
/// in that order, so they are folded as they come; only entries that come too late, in a file that
/// was damaged or put together again, have everything sorted and folded once more at the end. One
/// thread.
final class LogOrder {
    private final NumberRanges twice = new NumberRanges();
    private final NumberRanges displaced = new NumberRanges();
    private final LongStream.Builder foreign = LongStream.builder();
    private final List<Entry> late = new ArrayList<>();
    private List<Entry> entries = new ArrayList<>();
    private SessionState state = SessionState.initial();
    private long lastSeq = -1;

    /// The next entry of the file.
    void take(Entry entry) {
        if (entry.seq() <= lastSeq) {
            late.add(entry);
        } else {
            follow(entry);
        }
    }

    /// The number of an event that this version does not know.
    void skip(long seq) {
        foreign.add(seq);
    }

    /// Times do not go back.
    private void follow(Entry entry) {
        lastSeq = entry.seq();
        Entry timed =
                entry.at() >= state.now()
                        ? entry
                        : new Entry(entry.seq(), state.now(), entry.event());
        entries.add(timed);
        state = state.evolve(timed);
    }

    /// After the last entry: puts those that came late in their place.
    void settle() {
        if (late.isEmpty()) {
            return;
        }
        late.sort(Comparator.comparingLong(Entry::seq));
        List<Entry> inOrder = entries;
        entries = new ArrayList<>(inOrder.size() + late.size());
        state = SessionState.initial();
        int next = 0;
        lastSeq = -1;
        for (Entry behind : late) {
            while (next < inOrder.size() && inOrder.get(next).seq() <= behind.seq()) {
                follow(inOrder.get(next++));
            }
            if (behind.seq() == lastSeq) {
                twice.add(behind.seq(), behind.seq());
            } else {
                displaced.add(behind.seq(), behind.seq());
                follow(behind);
            }
        }
        inOrder.subList(next, inOrder.size()).forEach(this::follow);
    }

    List<Entry> entries() {
        return entries;
    }

    SessionState state() {
        return state;
    }

    /// What was odd about the numbers, in sentences.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        NumberRanges missing = missing();
        if (!missing.isEmpty()) {
            warnings.add("The log lacks " + missing.named("event") + ".");
        }
        if (!displaced.isEmpty()) {
            warnings.add(
                    "Out of order in the log, and put in their place: "
                            + displaced.named("event")
                            + ".");
        }
        if (!twice.isEmpty()) {
            warnings.add(
                    "More than once in the log, of which the first was taken: "
                            + twice.named("event")
                            + ".");
        }
        return warnings;
    }

    private NumberRanges missing() {
        NumberRanges missing = new NumberRanges();
        long due = 0;
        long[] there =
                LongStream.concat(entries.stream().mapToLong(Entry::seq), foreign.build())
                        .sorted()
                        .toArray();
        for (long seq : there) {
            if (seq > due) {
                missing.add(due, seq - 1);
            }
            due = seq == Long.MAX_VALUE ? seq : seq + 1;
        }
        return missing;
    }
}
