package dev.labcast.web.room;

import dev.labcast.recording.Output;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.web.Feed;
import dev.labcast.web.Listeners;
import dev.labcast.web.Message;
import java.util.Optional;
import java.util.function.Consumer;

/// What the room's page is told: follows the log from the session's beginning, so that it is right
/// whenever the room opens. A change tells of the questions that changed, at most five times a
/// second. Any thread; [#take] on the log's.
public final class RoomFeed implements Feed, Output {
    private static final long REST_MS = 200;

    /// A snapshot says what time it is, so that it does not keep for longer (ms).
    private static final long FRESH_MS = 1_000;

    /// Made for all who ask within the same moment.
    private record Snapshot(Message message, long at) {}

    private final Vocabulary vocabulary;
    private final SessionClock clock;
    private final RoomJson json = new RoomJson();
    private final boolean watch;
    private final Listeners listeners = new Listeners();
    private final Thread teller;
    private SessionState state = SessionState.initial();
    private boolean premoderated = true;
    private boolean news;
    private RoomView told = RoomView.NOTHING;
    private Optional<Snapshot> snapshot = Optional.empty();
    private long rev;

    /// `clock` is the session's; `watch` says whether guests may watch the stage.
    public RoomFeed(Vocabulary vocabulary, SessionClock clock, boolean watch) {
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.watch = watch;
        teller = Thread.ofVirtual().name("labcast-room-feed").start(this::tellOn);
    }

    @Override
    public String name() {
        return "the question room";
    }

    @Override
    public synchronized void take(Entry entry, SessionState after) {
        boolean looksNew =
                !after.questions().equals(state.questions())
                        || !after.segments().equals(state.segments())
                        || after.hidden() != state.hidden()
                        || after.closed() != state.closed()
                        || !after.title().equals(state.title());
        state = after;
        if (looksNew) {
            news = true;
            notifyAll();
        }
    }

    /// Whether questions wait to be let through.
    public synchronized void premoderated(boolean on) {
        if (on != premoderated) {
            premoderated = on;
            news = true;
            notifyAll();
        }
    }

    @Override
    public synchronized Message snapshot() {
        long now = clock.now();
        Snapshot fresh =
                snapshot.filter(it -> now - it.at() < FRESH_MS)
                        .orElseGet(() ->
                                new Snapshot(
                                        json.message(
                                                RoomJson.SNAPSHOT,
                                                told,
                                                told.questions().values(),
                                                rev,
                                                now,
                                                watch),
                                        now));
        snapshot = Optional.of(fresh);
        return fresh.message();
    }

    @Override
    public Listening listen(Consumer<Message> listener) {
        return listeners.add(listener);
    }

    /// Nothing is told any more.
    @Override
    public void close() {
        teller.interrupt();
    }

    private void tellOn() {
        try {
            while (true) {
                awaitNews();
                tell();
                Thread.sleep(REST_MS);
            }
        } catch (InterruptedException over) {
            tell();
        }
    }

    private synchronized void awaitNews() throws InterruptedException {
        while (!news) {
            wait();
        }
    }

    private void tell() {
        Optional<Message> message = next();
        message.ifPresent(listeners::tell);
    }

    private synchronized Optional<Message> next() {
        news = false;
        RoomView view = RoomView.of(state, vocabulary, premoderated);
        if (view.equals(told)) {
            return Optional.empty();
        }
        rev++;
        Message change =
                json.message(
                        RoomJson.CHANGE,
                        view,
                        view.changedSince(told).values(),
                        rev,
                        clock.now(),
                        watch);
        told = view;
        snapshot = Optional.empty();
        return Optional.of(change);
    }
}
