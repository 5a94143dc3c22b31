package dev.labcast.bench;

import dev.labcast.recording.EventJson;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.review.Timeline;
import dev.labcast.session.Entry;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

/// How long it takes to open a session of 1,000,000 events, fold included, against `readLine` of
/// the same file; and how long a seek takes. Run: `./mvnw -q -Pquick,bench -Dbench=LogReopen`.
public final class LogReopen {
    private static final int EVENTS = 1_000_000;
    private static final int ROUNDS = 4;
    private static final int SEEKS = 2_000;

    private LogReopen() {}

    public static void main(String[] args) throws IOException {
        Path root = Files.createTempDirectory("labcast-bench");
        SessionFolder folder = SessionFolder.create(root, "reopen", LocalDate.of(2026, 11, 22));
        write(folder.events());
        System.out.printf(
                "%,d events, %,d bytes, %d processors%n",
                EVENTS, Files.size(folder.events()), Runtime.getRuntime().availableProcessors());
        for (int round = 1; round <= ROUNDS; round++) {
            long peer = System.nanoTime();
            int lines = readLines(folder.events());
            peer = System.nanoTime() - peer;
            long ours = System.nanoTime();
            Recovered session = new SessionReader().look(folder);
            ours = System.nanoTime() - ours;
            if (session.entries().size() != EVENTS || lines != EVENTS) {
                throw new IllegalStateException("read " + session.entries().size());
            }
            System.out.printf(
                    "round %d: look with fold %.2f s, readLine %.2f s, ratio %.1f%n",
                    round, ours / 1e9, peer / 1e9, (double) ours / peer);
        }
        repair(folder);
        seek(new SessionReader().look(folder));
    }

    private static void repair(SessionFolder folder) throws IOException {
        for (String what : new String[] {"makes cast and notebook", "finds them right"}) {
            long start = System.nanoTime();
            new SessionReader().open(folder);
            System.out.printf("open, which %s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
        }
    }

    private static void seek(Recovered session) {
        long start = System.nanoTime();
        Timeline timeline = new Timeline(session.entries());
        System.out.printf("timeline made in %.2f s%n", (System.nanoTime() - start) / 1e9);
        Random random = new Random(1);
        long[] taken = new long[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            long from = System.nanoTime();
            timeline.at(random.nextLong(timeline.duration()));
            taken[i] = System.nanoTime() - from;
        }
        Arrays.sort(taken);
        System.out.printf(
                "seek p50 %.3f ms, p99 %.3f ms, worst %.3f ms%n",
                taken[SEEKS / 2] / 1e6, taken[SEEKS * 99 / 100] / 1e6, taken[SEEKS - 1] / 1e6);
    }

    private static void write(Path file) throws IOException {
        EventJson json = new EventJson();
        SessionMix mix = new SessionMix();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; i < EVENTS; i++) {
                out.write(json.line(new Entry(i, i * 14L, mix.next())));
            }
        }
    }

    private static int readLines(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            int lines = 0;
            while (in.readLine() != null) {
                lines++;
            }
            return lines;
        }
    }
}
