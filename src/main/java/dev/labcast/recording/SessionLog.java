package dev.labcast.recording;

import dev.labcast.guard.Cleared;
import dev.labcast.guard.ClearedMedia;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The session while it happens: takes cleared events from any thread, numbers and times them,
/// writes them to `events.jsonl`, folds them, and hands entry and state to the outputs. Nothing
/// that was appended is dropped; when the disk cannot take it, it waits in memory, and in the end
/// the callers wait. So append from a thread that may wait (the guard's), not from JavaFX's.
///
/// A line is one `write()`; about every 100 ms, and at the end, the file is flushed to the disk. A
/// process that dies loses what was not written yet, a few milliseconds; a machine that loses its
/// power may lose 100 ms more.
public final class SessionLog implements AutoCloseable {
    private static final long LAST_TRIES_MILLIS = 5_000;

    private final Backlog backlog;
    private final Outputs outputs;
    private final LogWriter writer;
    private final Thread thread;
    private final LogTrouble trouble;
    private final SessionLock lock;
    private final HeaderFile headerFile;
    private final SessionHeader header;

    private SessionLog(
            SessionLock lock,
            HeaderFile headerFile,
            SessionHeader header,
            Backlog backlog,
            LogFile file,
            PlotStore plots,
            SessionState start,
            List<Output> outputs,
            LogTrouble trouble) {
        this.lock = lock;
        this.headerFile = headerFile;
        this.header = header;
        this.backlog = backlog;
        this.trouble = trouble;
        this.outputs = new Outputs(outputs, this::dropped);
        writer = new LogWriter(backlog, file, plots, this.outputs, start, trouble);
        thread = Thread.ofPlatform().name("labcast-log").daemon().unstarted(writer);
    }

    /// Starts the log of a new session: writes `session.json` and opens an empty `events.jsonl`.
    public static SessionLog start(
            SessionFolder folder,
            SessionHeader header,
            SessionClock clock,
            List<Output> outputs,
            LogTrouble trouble)
            throws IOException {
        SessionLock lock = lock(folder);
        new HeaderFile(folder.header()).write(header);
        LogFile file = new LineFile(folder.events());
        return start(lock, folder, header, file, clock, outputs, trouble);
    }

    /// For tests that bring their own disk.
    static SessionLog start(
            SessionLock lock,
            SessionFolder folder,
            SessionHeader header,
            LogFile file,
            SessionClock clock,
            List<Output> outputs,
            LogTrouble trouble) {
        SessionLog log =
                new SessionLog(
                        lock,
                        new HeaderFile(folder.header()),
                        header,
                        new Backlog(clock, 0, 0),
                        file,
                        new PlotStore(folder.path()),
                        SessionState.initial(),
                        outputs,
                        trouble);
        log.thread.start();
        return log;
    }

    static SessionLock lock(SessionFolder folder) throws IOException {
        return SessionLock.tryTake(folder)
                .orElseThrow(() -> new IOException("another Labcast writes in " + folder.path()));
    }

    /// Appends the event with the next number and the session's time. Returns at once, unless so
    /// much waits for the disk that it has to wait too. Fails when the log is closed, and when a
    /// plot comes without its image or with a file name that is none.
    public Entry append(Cleared cleared) {
        Optional<byte[]> image = cleared.image();
        if (cleared.event() instanceof SessionEvent.PlotShown(var plot)
                && (image.isEmpty() || !PlotStore.isPlotFile(plot.file()))) {
            throw new IllegalArgumentException(
                    "plot " + plot.number() + " has no image or no file name");
        }
        return backlog.append(cleared.event(), image);
    }

    /// Says in `session.json` what was recorded beside the session: all of it, in place of what was
    /// said before. Returns when it is on the disk, so not for the JavaFX thread; fails if it
    /// cannot be written, and the file is as it was.
    public synchronized void describe(ClearedMedia media) throws IOException {
        headerFile.write(header.with(media.recordings()));
    }

    /// The fold of everything that is on the disk.
    public SessionState current() {
        return writer.state();
    }

    /// One more output, from the next entry on.
    public void add(Output output) {
        outputs.add(output);
    }

    /// Waits until everything appended so far is written and was given to the outputs, at most
    /// `millis`; says whether it was.
    public boolean drain(long millis) throws InterruptedException {
        return backlog.awaitEmpty(millis) == 0;
    }

    /// Writes what is left, flushes it to the disk and closes the outputs. If the disk still takes
    /// nothing after some more tries, says what is lost.
    @Override
    public void close() throws IOException {
        backlog.close();
        try {
            thread.join(LAST_TRIES_MILLIS);
            if (thread.isAlive()) {
                writer.giveUp();
                thread.join();
            }
        } catch (InterruptedException hurry) {
            writer.giveUp();
            Thread.currentThread().interrupt();
        }
        lock.close();
    }

    private void dropped(String output) {
        String sentence =
                "%s failed and was stopped; the session goes on without it."
                        .formatted(capitalised(output));
        backlog.appendNow(new SessionEvent.Warned(sentence));
        trouble.outputDropped(sentence);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
