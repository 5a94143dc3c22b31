package dev.labcast.recording;

import dev.labcast.guard.ClearedForTest;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// The child process of [CrashTest]: appends to a session without end, and says after each append
/// what it was, until it is killed.
final class BusySession {
    private BusySession() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        SessionFolder folder =
                SessionFolder.create(Path.of(args[0]), "crash", LocalDate.of(2026, 11, 22));
        CastWriter cast =
                new CastWriter(
                        new BufferedOutputStream(Files.newOutputStream(folder.cast())),
                        TestSession.HEADER.startedAt());
        SessionLog log =
                SessionLog.start(
                        folder,
                        TestSession.HEADER,
                        SessionClock.startingNow(),
                        List.of(cast, new NotebookFile(folder.notebook())),
                        new HeardTrouble());
        RandomProgram program = new RandomProgram(new Random(1), 100);
        say(log.append(ClearedForTest.event(new SessionEvent.SessionOpened("crash"))).at());
        say(
                log.append(ClearedForTest.event(new SessionEvent.PaneStaged(Pane.TERMINAL, true)))
                        .at());
        for (int i = 0; ; i++) {
            say(log.append(ClearedForTest.event(program.next())).at());
            say(
                    log.append(
                                    ClearedForTest.event(
                                            new SessionEvent.NotebookSpliced(
                                                    0, i % 2, List.of("n" + i))))
                            .at());
            if (i % 20 == 0) {
                say(log.append(Recorded.plot(1 + i / 20)).at());
            }
            Thread.sleep(1); // some 1,500 events a second, far more than a person makes
        }
    }

    private static void say(long at) {
        System.out.println(at);
        System.out.flush();
    }
}
