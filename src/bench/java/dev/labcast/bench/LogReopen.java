package dev.labcast.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.labcast.recording.EventJson;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.review.Timeline;
import dev.labcast.session.Entry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// How long it takes to open a session of 1,000,000 events, fold included, against `readLine` of
/// the same file; and how long a seek takes. Run: `./mvnw -q -Pquick,bench -Dbench=LogReopen`.
public final class LogReopen {
    private static final int EVENTS = 1_000_000;
    private static final int ROUNDS = 4;
    private static final int SEEKS = 2_000;

    private LogReopen() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create()) {
            SessionFolder folder =
                    SessionFolder.create(scratch.path(), "reopen", LocalDate.of(2026, 11, 22));
            write(folder.events());
            System.out.printf(
                    "%,d events, %,d bytes, %d processors%n",
                    EVENTS,
                    Files.size(folder.events()),
                    Runtime.getRuntime().availableProcessors());
            inNewProcesses(folder, scratch.path());
            inThisProcess(folder);
            repair(folder);
            seek(new SessionReader().look(folder));
        }
    }

    /// As a person meets it: each opening the first that its JVM does, started as the launcher
    /// does.
    private static void inNewProcesses(SessionFolder folder, Path scratch)
            throws IOException, InterruptedException {
        Launched launched = new Launched(Path.of(System.getProperty("labcast.root")), scratch);
        boolean cached = launched.prepare();
        List<String> command = new ArrayList<>(launched.command(ReopenOnce.class, List.of()));
        command.add(folder.path().toString());
        System.out.printf("each in a new process, AOT cache: %s%n", cached ? "yes" : "no");
        for (int round = 1; round <= ROUNDS; round++) {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
            String[] figures = said.strip().split(" ", -1);
            print(round, Long.parseLong(figures[0]) / 1e3, Long.parseLong(figures[1]) / 1e3);
        }
    }

    private static void inThisProcess(SessionFolder folder) throws IOException {
        System.out.println("again and again in one process, no AOT cache");
        for (int round = 1; round <= ROUNDS; round++) {
            long peer = System.nanoTime();
            int lines = ReopenOnce.lines(folder.events());
            peer = System.nanoTime() - peer;
            long ours = System.nanoTime();
            Recovered session = new SessionReader().look(folder);
            ours = System.nanoTime() - ours;
            if (session.state().entries() != EVENTS || lines != EVENTS) {
                throw new IllegalStateException("read " + session.entries().size());
            }
            print(round, ours / 1e9, peer / 1e9);
        }
    }

    private static void print(int round, double ours, double peer) {
        System.out.printf(
                "round %d: look with fold %.2f s, readLine %.2f s, ratio %.1f%n",
                round, ours, peer, ours / peer);
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
}
