package dev.labcast.recording;

import dev.labcast.session.Counted;
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
    private static final int SENTENCES = 10;

    private final EventJson json = new EventJson();
    private final LogOrder order = new LogOrder(json);
    private final List<String> warnings = new ArrayList<>();
    private final List<BadLines> bad = new ArrayList<>();
    private final List<String> unknownKinds = new ArrayList<>();
    private long unknownEvents;
    private long unknownFields;
    private long line = 1;
    private long goodEnd;
    private boolean unended;
    private long lastGoodLine;

    /// Lines `first` to `last` of the file, from 1, which are of no use for the same reason.
    private record BadLines(long first, long last, String why) {
        long count() {
            return last - first + 1;
        }
    }

    static LogRead read(Path file) throws IOException {
        return new LogScan().scan(file);
    }

    private LogRead scan(Path file) throws IOException {
        long size = Files.size(file);
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
        order.settle();
        sayWhatIsWrong(size);
        boolean newer = unknownEvents + unknownFields > 0;
        return new LogRead(order.entries(), order.state(), warnings, goodEnd, unended, size, newer);
    }

    private void take(LoggedLines lines) {
        for (LoggedLines.Bad one : lines.bad) {
            leaveOut(line + one.line(), one.why());
        }
        for (LoggedLines.Unknown one : lines.unknown) {
            order.skip(one.event().seq());
            unknownEvents++;
            if (!unknownKinds.contains(one.event().event())) {
                unknownKinds.add(one.event().event());
            }
        }
        unknownFields += lines.unknownFields;
        order.take(lines.entries);
        if (lines.goodEnd >= 0) {
            goodEnd = lines.goodEnd;
            unended = lines.unended;
            lastGoodLine = line + lines.lastGoodLine;
        }
        line += lines.lines;
    }

    private void leaveOut(long number, String why) {
        boolean goesOn =
                !bad.isEmpty()
                        && bad.getLast().last() == number - 1
                        && bad.getLast().why().equals(why);
        long first = goesOn ? bad.removeLast().first() : number;
        bad.add(new BadLines(first, number, why));
    }

    private void sayWhatIsWrong(long size) {
        sayWhatWasLeftOut(bad.stream().filter(it -> it.first() < lastGoodLine).toList());
        warnings.addAll(order.warnings());
        if (unknownEvents > 0) {
            warnings.add(
                    "%s of a newer Labcast %s left out (%s); update Labcast to see them."
                            .formatted(
                                    Counted.of(unknownEvents, "event"),
                                    unknownEvents == 1 ? "was" : "were",
                                    String.join(", ", unknownKinds)));
        }
        if (unknownFields > unknownEvents) {
            long fields = unknownFields - unknownEvents;
            warnings.add(
                    "%s of a newer Labcast %s left out; update Labcast to see them."
                            .formatted(Counted.of(fields, "field"), fields == 1 ? "was" : "were"));
        }
        if (goodEnd < size) {
            List<BadLines> tail = bad.stream().filter(it -> it.first() > lastGoodLine).toList();
            warnings.add(
                    "The end of events.jsonl is damaged: %s in %s hold no event (%s)."
                            .formatted(
                                    Counted.of(size - goodEnd, "byte"),
                                    Counted.of(count(tail), "line"),
                                    tail.getFirst().why()));
        }
    }

    private void sayWhatWasLeftOut(List<BadLines> lines) {
        int named = Math.min(SENTENCES, lines.size());
        for (BadLines it : lines.subList(0, named)) {
            warnings.add(
                    it.count() == 1
                            ? "Line %d of events.jsonl was left out: %s."
                                    .formatted(it.first(), it.why())
                            : "Lines %d to %d of events.jsonl were left out (%s)."
                                    .formatted(it.first(), it.last(), it.why()));
        }
        long rest = count(lines.subList(named, lines.size()));
        if (rest > 0) {
            warnings.add(
                    "%s more of events.jsonl %s left out."
                            .formatted(Counted.of(rest, "line"), rest == 1 ? "was" : "were"));
        }
    }

    private static long count(List<BadLines> lines) {
        return lines.stream().mapToLong(BadLines::count).sum();
    }
}
