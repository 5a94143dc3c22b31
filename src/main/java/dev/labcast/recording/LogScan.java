package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads the whole of `events.jsonl`, chunks in parallel while it folds, and finds what is damaged:
/// a tail that holds no event, lines in between, numbers that are missing. Changes nothing. Any
/// thread.
final class LogScan {
    private static final int THREADS = 2;
    private static final int AHEAD = 4;
    private static final int LINES_NAMED = 10;

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final List<String> unknownKinds = new ArrayList<>();
    private long unknownEvents;
    private long unknownFields;
    private long line = 1;
    private long goodEnd;
    private boolean unended;
    private SessionState state = SessionState.initial();
    private long lastGoodLine;
    private long nextSeq;
    private long lastAt;

    /// Line `number` of the file, from 1.
    private record BadLine(long number, String why) {}

    static LogRead read(Path file) throws IOException {
        return new LogScan().scan(file);
    }

    private LogRead scan(Path file) throws IOException {
        long size = Files.size(file);
        EventJson json = new EventJson();
        try (EventLines chunks = new EventLines(file);
                ExecutorService readers =
                        Executors.newFixedThreadPool(
                                THREADS,
                                Thread.ofPlatform().name("labcast-read-", 0).daemon().factory())) {
            Deque<Future<LoggedLines>> ahead = new ArrayDeque<>();
            Optional<EventLines.Chunk> next = chunks.next();
            while (next.isPresent() || !ahead.isEmpty()) {
                while (next.isPresent() && ahead.size() < AHEAD) {
                    EventLines.Chunk chunk = next.get();
                    ahead.add(readers.submit(() -> LoggedLines.read(chunk, json)));
                    next = chunks.next();
                }
                take(ahead.remove().get());
            }
        } catch (ExecutionException failed) {
            throw new IOException("reading " + file + " failed", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("reading " + file + " was interrupted", stopped);
        }
        sayWhatIsWrong(size);
        boolean newer = unknownEvents + unknownFields > 0;
        return new LogRead(entries, state, warnings, goodEnd, unended, size, newer);
    }

    private void take(LoggedLines lines) {
        for (LoggedLines.Bad one : lines.bad) {
            bad.add(new BadLine(line + one.line(), one.why()));
        }
        for (LoggedLines.Unknown one : lines.unknown) {
            unknownEvents++;
            if (!unknownKinds.contains(one.event().event())) {
                unknownKinds.add(one.event().event());
            }
        }
        unknownFields += lines.unknownFields;
        number(lines);
        if (lines.goodEnd >= 0) {
            goodEnd = lines.goodEnd;
            unended = lines.unended;
            lastGoodLine = line + lines.lastGoodLine;
        }
        line += lines.lines;
    }

    /// Takes the entries in, seeing to it that numbers grow and times do not go back.
    private void number(LoggedLines lines) {
        int skipped = 0;
        for (Entry entry : lines.entries) {
            while (skipped < lines.unknown.size()
                    && lines.unknown.get(skipped).event().seq() < entry.seq()) {
                follow(lines.unknown.get(skipped++).event().seq());
            }
            if (entry.seq() < nextSeq) {
                gaps.add("event %d stands where %d was due".formatted(entry.seq(), nextSeq));
                continue;
            }
            follow(entry.seq());
            lastAt = Math.max(lastAt, entry.at());
            Entry timed =
                    entry.at() == lastAt ? entry : new Entry(entry.seq(), lastAt, entry.event());
            entries.add(timed);
            state = state.evolve(timed);
        }
        while (skipped < lines.unknown.size()) {
            follow(lines.unknown.get(skipped++).event().seq());
        }
    }

    private void follow(long seq) {
        if (seq > nextSeq) {
            gaps.add(
                    seq == nextSeq + 1
                            ? "event %d is missing".formatted(nextSeq)
                            : "events %d to %d are missing".formatted(nextSeq, seq - 1));
        }
        nextSeq = Math.max(nextSeq, seq + 1);
    }

    private void sayWhatIsWrong(long size) {
        List<BadLine> between = bad.stream().filter(it -> it.number() < lastGoodLine).toList();
        List<BadLine> tail = bad.stream().filter(it -> it.number() > lastGoodLine).toList();
        for (BadLine it : between.subList(0, Math.min(LINES_NAMED, between.size()))) {
            warnings.add(
                    "Line %d of events.jsonl was left out: %s.".formatted(it.number(), it.why()));
        }
        if (between.size() > LINES_NAMED) {
            warnings.add(
                    "%d more lines of events.jsonl were left out."
                            .formatted(between.size() - LINES_NAMED));
        }
        sayGaps();
        if (unknownEvents > 0) {
            warnings.add(
                    "%d events of a newer Labcast were left out (%s); update Labcast to see them."
                            .formatted(unknownEvents, String.join(", ", unknownKinds)));
        }
        if (unknownFields > unknownEvents) {
            warnings.add(
                    "%d fields of a newer Labcast were left out; update Labcast to see them."
                            .formatted(unknownFields - unknownEvents));
        }
        if (goodEnd < size) {
            warnings.add(
                    "The end of events.jsonl is damaged: %d bytes in %d %s hold no event (%s)."
                            .formatted(
                                    size - goodEnd,
                                    tail.size(),
                                    tail.size() == 1 ? "line" : "lines",
                                    tail.getFirst().why()));
        }
    }

    private void sayGaps() {
        if (!gaps.isEmpty()) {
            List<String> named = gaps.subList(0, Math.min(LINES_NAMED, gaps.size()));
            String more = gaps.size() > named.size() ? ", and more" : "";
            warnings.add("The log has gaps: " + String.join("; ", named) + more + ".");
        }
    }
}
