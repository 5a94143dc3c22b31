package dev.labcast.app;

import dev.labcast.guard.Curtain;
import dev.labcast.guard.Draft;
import dev.labcast.guard.Guard;
import dev.labcast.recording.Output;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionLog;
import dev.labcast.session.Cue;
import dev.labcast.session.Recording;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A session while it runs, without its windows: the guard in front, the log behind, and the book
/// of segments. Any thread.
public final class LiveSession implements AutoCloseable {

    /// Opens the log of a session that is ready to begin, with more that follow it.
    interface Opening {
        SessionLog open(List<Output> followers) throws Refusal;
    }

    /// Waits until something that works for the session has ended, `patience` at most.
    interface Ending {
        void await(Duration patience) throws InterruptedException;
    }

    private static final long DRAIN_MS = 10_000;

    private final DeskClock clock;
    private final Vocabulary vocabulary;
    private final SessionFolder folder;
    private final Guard guard;
    private final Curtain curtain;
    private final LateSink sink;
    private final String title;
    private final Opening opening;
    private final SegmentBook book;
    private final List<Output> followers = new CopyOnWriteArrayList<>();
    private final List<Ending> endings = new CopyOnWriteArrayList<>();
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();
    private volatile Optional<SessionLog> log = Optional.empty();
    private boolean closed;

    LiveSession(
            DeskClock clock,
            Vocabulary vocabulary,
            SessionFolder folder,
            Guard guard,
            Curtain curtain,
            LateSink sink,
            String title,
            Opening opening) {
        this.clock = clock;
        this.vocabulary = vocabulary;
        this.folder = folder;
        this.guard = guard;
        this.curtain = curtain;
        this.sink = sink;
        this.title = title;
        this.opening = opening;
        this.book = new SegmentBook(clock, event -> guard.submit(new Draft.Fact(event)));
    }

    /// `output` follows the log from its first entry. Before [#begin].
    void follow(Output output) {
        followers.add(output);
    }

    /// What works for the session and may end after it. Before [#begin].
    void outlivedBy(Ending ending) {
        endings.add(ending);
    }

    /// `end` is run when the session closes.
    void endsWith(Runnable end) {
        ends.add(end);
    }

    /// Waits until all that [#outlivedBy] named has ended, for each `patience` at most. Not on the
    /// JavaFX thread.
    void awaitEndings(Duration patience) throws InterruptedException {
        for (Ending ending : endings) {
            ending.await(patience);
        }
    }

    /// The clock starts, the log is opened, and everything that is public from now on is recorded.
    /// Once; fails with a sentence when nothing can be recorded.
    void begin() throws Refusal {
        clock.start();
        SessionLog opened = opening.open(followers);
        log = Optional.of(opened);
        happened(new SessionEvent.SessionOpened(title));
        sink.open(opened::append);
    }

    /// Does what the person asked of segments and marks; says whether anything came of it.
    public boolean cue(Cue cue) {
        return !book.cue(cue).isEmpty();
    }

    /// Lets an event that is not of the book go to the guard.
    public void happened(SessionEvent event) {
        guard.submit(new Draft.Fact(event));
    }

    /// Takes account of what the stage shows as well as letting it go to the guard: segments are
    /// cut by it.
    public void shown(SessionEvent event) {
        book.happened(event);
    }

    /// Says in `session.json` what was recorded beside the session, all of it; paths as OBS names
    /// them pass the guard first. Not on the JavaFX thread. Before the session begins it does
    /// nothing.
    public void describe(List<Recording> media) throws IOException {
        if (log.isPresent()) {
            log.get().describe(guard.clear(media));
        }
    }

    public SegmentBook book() {
        return book;
    }

    public SessionClock clock() {
        return clock;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public SessionFolder folder() {
        return folder;
    }

    public Guard guard() {
        return guard;
    }

    public Curtain curtain() {
        return curtain;
    }

    /// What is on the disk so far.
    public SessionState logged() {
        return log.map(SessionLog::current).orElseGet(SessionState::initial);
    }

    /// Waits until all that was submitted is on the disk.
    public void settle() throws InterruptedException {
        guard.drain();
        if (log.isPresent()) {
            log.get().drain(DRAIN_MS);
        }
    }

    /// Ends the session in order: what is held back is cleared or refused, the last segment closed,
    /// the log flushed. Twice does nothing; the second caller waits for the first.
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        ends.forEach(Runnable::run);
        guard.drain();
        happened(new SessionEvent.SessionClosed());
        guard.close();
        if (log.isPresent()) {
            log.get().close();
        }
    }
}
