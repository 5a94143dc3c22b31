package dev.labcast.recording;

import dev.labcast.guard.Cleared;
import dev.labcast.guard.ClearedForTest;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Records small real sessions, all outputs included, for tests that open them again.
final class Recorded {
    private Recorded() {}

    static SessionLog start(SessionFolder folder, TestClock clock, LogTrouble trouble)
            throws IOException {
        CastWriter cast =
                new CastWriter(
                        new BufferedOutputStream(Files.newOutputStream(folder.cast())),
                        TestSession.HEADER.startedAt());
        return SessionLog.start(
                folder,
                TestSession.HEADER,
                clock,
                List.of(cast, new NotebookFile(folder.notebook())),
                trouble);
    }

    /// A session of `events` random events between opened and closed, with three plots.
    static SessionFolder session(Path root, long seed, int events) throws IOException {
        SessionFolder folder = TestSession.folder(root);
        TestClock clock = new TestClock();
        RandomProgram program = new RandomProgram(new Random(seed), 100);
        try (SessionLog log = start(folder, clock, new HeardTrouble())) {
            append(log, new SessionEvent.SessionOpened("Scaling laws"));
            append(log, new SessionEvent.PaneStaged(Pane.TERMINAL, true));
            append(log, new SessionEvent.NotebookOpened("lab.md", List.of("# Lab", "")));
            for (int i = 0; i < events; i++) {
                clock.millis.addAndGet(25);
                switch (i % 4) {
                    case 0 -> append(log, program.next());
                    case 1 ->
                            append(
                                    log,
                                    new SessionEvent.NotebookSpliced(1, i % 3, List.of("n" + i)));
                    case 2 -> append(log, TestSession.mark(i));
                    default -> {
                        if (i < 12) {
                            log.append(plot(1 + i / 4));
                        }
                    }
                }
            }
            append(log, new SessionEvent.SessionClosed());
        }
        return folder;
    }

    static Cleared plot(long number) {
        byte[] png = ("image " + number).getBytes(StandardCharsets.UTF_8);
        String hash = PlotStore.sha256(png);
        Plot plot = new Plot(number, "loss.png", PlotStore.fileFor(number, hash), hash, 4, 3, "");
        return ClearedForTest.plot(new SessionEvent.PlotShown(plot), png);
    }

    private static void append(SessionLog log, SessionEvent event) {
        log.append(ClearedForTest.event(event));
    }
}
