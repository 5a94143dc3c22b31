package dev.labcast.web.live;

import dev.labcast.guard.Curtain;
import dev.labcast.recording.Output;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.web.Feed;
import dev.labcast.web.Listeners;
import dev.labcast.web.Message;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Tells the live page what the public log tells: the log's thread gives it each entry, and a
/// thread of its own makes at most twenty messages a second of them. What a snapshot holds is what
/// the last message led to, so that the next change fits both. Any thread.
public final class LiveFeed implements Feed, Output {
    private static final long APART_MS = 50;

    private final Lens lens;
    private final LiveJson json;
    private final Veil veil;
    private final NoteReader notes = new NoteReader();
    private final Listeners listeners = new Listeners();
    private final Bell bell = new Bell();
    private Optional<Thread> thread = Optional.empty();

    private volatile SessionState newest = SessionState.initial();
    private SessionState told = SessionState.initial();
    private Live live;
    private long rev;
    private Optional<Message> snapshot = Optional.empty();

    /// `clock` is the session's. The pages are blank as soon as `curtain` is drawn, before the log
    /// knows.
    public static LiveFeed running(
            Lens lens, Vocabulary vocabulary, SessionClock clock, Curtain curtain) {
        LiveFeed feed = new LiveFeed(lens, vocabulary, clock, curtain);
        feed.thread = Optional.of(Thread.ofVirtual().name("labcast-live").start(feed::run));
        return feed;
    }

    /// Tells nothing before [#publish] is called.
    LiveFeed(Lens lens, Vocabulary vocabulary, SessionClock clock, Curtain curtain) {
        this.lens = lens;
        json = new LiveJson(vocabulary, clock);
        live = Live.of(told, Set.of(), notes);
        veil = new Veil(curtain.isDrawn());
        curtain.listen(reason -> reason.ifPresent(_ -> hide()));
    }

    @Override
    public String name() {
        return "the live page";
    }

    @Override
    public void take(Entry entry, SessionState after) {
        newest = after;
        veil.logged(entry.event());
        bell.ring();
    }

    @Override
    public synchronized Message snapshot() {
        if (veil.isDown()) {
            publish();
        }
        Message whole = snapshot.orElseGet(() -> json.snapshot(rev, live));
        snapshot = Optional.of(whole);
        return whole;
    }

    @Override
    public Listening listen(Consumer<Message> listener) {
        return listeners.add(listener);
    }

    /// Tells the last of it.
    @Override
    public void close() {
        thread.ifPresent(Thread::interrupt);
        publish();
    }

    /// What the pages show, for what they read besides: never older than the curtain.
    synchronized SessionState seen() {
        if (veil.isDown()) {
            publish();
        }
        return told;
    }

    synchronized Live live() {
        if (veil.isDown()) {
            publish();
        }
        return live;
    }

    /// Tells what is new; nothing if nothing is.
    synchronized void publish() {
        boolean down = veil.isDown(); // asked first: what is newest then is newer than the curtain
        SessionState state = newest;
        Set<Pane> panes = down ? Set.of() : lens.panes(state);
        if (state == told && panes.equals(live.head().panes())) {
            return;
        }
        Live next = Live.of(state, panes, notes);
        Message message = json.change(rev + 1, live, next);
        told = state;
        live = next;
        rev++;
        snapshot = Optional.empty();
        listeners.tell(message);
    }

    private void hide() {
        veil.drawn();
        bell.ringNow();
    }

    private void run() {
        try {
            while (true) {
                bell.await();
                publish();
                bell.rest(APART_MS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
