package dev.labcast.web.live;

import dev.labcast.guard.Curtain;
import dev.labcast.recording.Output;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.web.Feed;
import dev.labcast.web.Herald;
import dev.labcast.web.Listeners;
import dev.labcast.web.Message;
import dev.labcast.web.Veil;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the live page what the public log tells: the log's thread gives it each entry, and a
/// thread of its own makes at most twenty messages a second of them. What a snapshot holds is what
/// the last message led to, so that the next change fits both. If it fails on what is in the log,
/// it shows nothing of it any more, as the guard does. Any thread.
public final class LiveFeed implements Feed, Output {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final long APART_MS = 50;

    private final Lens lens;
    private final LiveJson json;
    private final Veil veil;
    private final NoteReader notes = new NoteReader();
    private final Listeners listeners = new Listeners();
    private final Herald herald = new Herald(APART_MS, this::publish);

    private volatile SessionState newest = SessionState.initial();
    private SessionState told = SessionState.initial();
    private Live live;
    private long rev;
    private boolean failed;
    private Optional<LiveJson.Body> snapshot = Optional.empty();

    /// `clock` is the session's. The pages are blank as soon as `curtain` is drawn, before the log
    /// knows.
    public static LiveFeed running(
            Lens lens, Vocabulary vocabulary, SessionClock clock, Curtain curtain) {
        LiveFeed feed = new LiveFeed(lens, vocabulary, clock, curtain);
        feed.herald.start("labcast-live");
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
        herald.ring();
    }

    @Override
    public synchronized Message snapshot() {
        refresh();
        LiveJson.Body whole = snapshot.orElseGet(() -> json.snapshot(rev, live));
        snapshot = Optional.of(whole);
        return json.message(whole);
    }

    @Override
    public Listening listen(Consumer<Message> listener) {
        return listeners.add(listener);
    }

    /// Tells the last of it.
    @Override
    public void close() {
        herald.close();
        publish();
    }

    /// What the pages show, for what they read besides: never older than the curtain.
    synchronized SessionState seen() {
        refresh();
        return told;
    }

    synchronized Live live() {
        refresh();
        return live;
    }

    private void refresh() {
        if (veil.isDown()) {
            publish();
        }
    }

    /// Tells what is new; nothing if nothing is. Never fails.
    synchronized void publish() {
        boolean down = veil.isDown(); // asked first: what is newest then is newer than the curtain
        SessionState state = newest;
        if (failed || !told(state, down ? Set.of() : lens.panes(state))) {
            failed = true;
            told(state, Set.of());
        }
    }

    /// Whether it could be told. Here ends what the feed's thread does, and any other that asks for
    /// something: a text that cannot be read must not keep the curtain from falling in the page.
    private boolean told(SessionState state, Set<Pane> panes) {
        try {
            tell(state, panes);
            return true;
        } catch (RuntimeException | StackOverflowError failure) {
            if (!failed) {
                LOG.error("The live page cannot show this session any more", failure);
            }
            return false;
        }
    }

    private void tell(SessionState state, Set<Pane> panes) {
        if (state == told && panes.equals(live.head().panes())) {
            return;
        }
        Live next = Live.of(state, panes, notes);
        Optional<LiveJson.Body> change =
                listeners.isEmpty()
                        ? Optional.empty()
                        : Optional.of(json.change(rev + 1, live, next));
        told = state;
        live = next;
        rev++;
        snapshot = Optional.empty();
        change.map(json::message).ifPresent(listeners::tell);
    }

    private void hide() {
        veil.drawn();
        herald.ringNow();
    }
}
