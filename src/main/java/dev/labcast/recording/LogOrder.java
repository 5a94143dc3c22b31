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
    private LongStream.Builder known = LongStream.builder();
    private final List<LoggedLines.Found> late = new ArrayList<>();
    private final EventJson json;
    private final List<Entry> unfolded = new ArrayList<>();
    private LoggedEntries entries;
    private SessionState state = SessionState.initial();
    private long lastSeq = -1;
    private long now;

    LogOrder(EventJson json) {
        this.json = json;
        entries = new LoggedEntries(json);
    }

    /// The next entries of the file.
    void take(List<LoggedLines.Found> found) {
        found.forEach(this::take);
        fold();
    }

    private void take(LoggedLines.Found found) {
        if (found.entry().seq() <= lastSeq) {
            late.add(found);
        } else {
            follow(found);
        }
    }

    /// The number of an event that this version does not know.
    void skip(long seq) {
        foreign.add(seq);
    }

    /// Times do not go back.
    private void follow(LoggedLines.Found found) {
        Entry entry = found.entry();
        lastSeq = entry.seq();
        known.add(lastSeq);
        now = Math.max(now, entry.at());
        entries.add(found.place(), now);
        unfolded.add(entry);
    }

    private void fold() {
        state = state.evolve(unfolded);
        unfolded.clear();
    }

    /// After the last entry: puts those that came late in their place.
    void settle() {
        if (late.isEmpty()) {
            return;
        }
        late.sort(Comparator.comparingLong(found -> found.entry().seq()));
        List<LoggedLines.Found> inOrder = entries.found();
        entries = new LoggedEntries(json);
        known = LongStream.builder();
        state = SessionState.initial();
        now = 0;
        int next = 0;
        lastSeq = -1;
        for (LoggedLines.Found behind : late) {
            long seq = behind.entry().seq();
            while (next < inOrder.size() && inOrder.get(next).entry().seq() <= seq) {
                follow(inOrder.get(next++));
            }
            if (seq == lastSeq) {
                twice.add(seq, seq);
            } else {
                displaced.add(seq, seq);
                follow(behind);
            }
        }
        inOrder.subList(next, inOrder.size()).forEach(this::follow);
        fold();
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
        long[] there = LongStream.concat(known.build(), foreign.build()).sorted().toArray();
        for (long seq : there) {
            if (seq > due) {
                missing.add(due, seq - 1);
            }
            due = seq == Long.MAX_VALUE ? seq : seq + 1;
        }
        return missing;
    }
}
