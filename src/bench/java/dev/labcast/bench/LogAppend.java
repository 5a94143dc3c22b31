package dev.labcast.bench;

import dev.labcast.guard.Cleared;
import dev.labcast.guard.ClearedForTest;
import dev.labcast.recording.CastWriter;
import dev.labcast.recording.EventJson;
import dev.labcast.recording.LogTrouble;
import dev.labcast.recording.NotebookFile;
import dev.labcast.recording.Output;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionHeader;
import dev.labcast.recording.SessionLog;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionClock;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How fast the session log takes events, alone and with the terminal recording and the notebook
/// file behind it, against a `BufferedWriter` that is given the finished lines. Run: `./mvnw -q
/// -Pquick,bench -Dbench=LogAppend`.
public final class LogAppend {
    private static final int EVENTS = 200_000;
    private static final int ROUNDS = 3;

    private LogAppend() {}

    public static void main(String[] args) throws IOException {
        Path root = Files.createTempDirectory("labcast-bench");
        SessionMix mix = new SessionMix();
        List<Cleared> events = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        EventJson json = new EventJson();
        for (int i = 0; i < EVENTS; i++) {
            Cleared cleared = ClearedForTest.event(mix.next());
            events.add(cleared);
            byte[] line = json.line(new Entry(i, i, cleared.event()));
            lines.add(new String(line, StandardCharsets.UTF_8));
        }
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("round " + round);
            peer(root.resolve("peer-" + round), lines);
            log(root, events, false);
            log(root, events, true);
        }
    }

    private static void peer(Path file, List<String> lines) throws IOException {
        long start = System.nanoTime();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : lines) {
                out.write(line);
            }
        }
        say("BufferedWriter, finished lines", System.nanoTime() - start);
    }

    private static void log(Path root, List<Cleared> events, boolean outputs) throws IOException {
        SessionFolder folder = SessionFolder.create(root, "append", LocalDate.of(2026, 11, 22));
        SessionClock clock = SessionClock.startingNow();
        SessionHeader header =
                new SessionHeader(
                        "bench", "bench", clock.startedAt(), new VocabularyFile().usual(), "bench");
        List<Output> behind = new ArrayList<>();
        if (outputs) {
            var file = new BufferedOutputStream(Files.newOutputStream(folder.cast()), 1 << 16);
            behind.add(new CastWriter(file, clock.startedAt()));
            behind.add(new NotebookFile(folder.notebook()));
        }
        long[] taken = new long[events.size()];
        long start = System.nanoTime();
        try (SessionLog log = SessionLog.start(folder, header, clock, behind, new Silent())) {
            for (int i = 0; i < taken.length; i++) {
                long from = System.nanoTime();
                log.append(events.get(i));
                taken[i] = System.nanoTime() - from;
            }
        }
        say(outputs ? "session log, cast, notebook" : "session log", System.nanoTime() - start);
        Arrays.sort(taken);
        System.out.printf(
                "  append p50 %.1f us, p99 %.1f us, worst %.1f ms%n",
                taken[EVENTS / 2] / 1e3, taken[EVENTS / 100 * 99] / 1e3, taken[EVENTS - 1] / 1e6);
    }

    private static void say(String what, long nanos) {
        System.out.printf("  %-30s %,10.0f events/s%n", what, EVENTS * 1e9 / nanos);
    }

    private record Silent() implements LogTrouble {
        @Override
        public void cannotWrite(String sentence) {
            throw new IllegalStateException(sentence);
        }

        @Override
        public void writesAgain(String sentence) {}

        @Override
        public void outputDropped(String sentence) {
            throw new IllegalStateException(sentence);
        }

        @Override
        public void lost(String sentence) {
            throw new IllegalStateException(sentence);
        }
    }
}
