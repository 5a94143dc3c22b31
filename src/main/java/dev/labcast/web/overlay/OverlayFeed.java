package dev.labcast.web.overlay;

import dev.labcast.guard.PublicText;
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

/// What the overlay pages are told: follows the log on its thread and takes wishes on any. A
/// message is the whole state, and comes only when something looks different. Any thread.
public final class OverlayFeed implements Feed, Output, OverlayWish {
    private final Vocabulary vocabulary;
    private final SessionClock clock;
    private final OverlayJson json = new OverlayJson();
    private final Listeners listeners = new Listeners();
    private SessionState state = SessionState.initial();
    private Wishes wishes = Wishes.NONE;
    private Overlay shown = Overlay.NONE;
    private long rev;

    public OverlayFeed(Vocabulary vocabulary, SessionClock clock) {
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "the overlays";
    }

    @Override
    public synchronized void take(Entry entry, SessionState after) {
        state = after;
        show();
    }

    @Override
    public synchronized void ask(Optional<Asked> question) {
        wishes = new Wishes(question, wishes.next(), wishes.prediction());
        show();
    }

    @Override
    public synchronized void announce(Optional<PublicText> next) {
        wishes = new Wishes(wishes.question(), next, wishes.prediction());
        show();
    }

    @Override
    public synchronized void predict(Optional<Prediction> prediction) {
        wishes = new Wishes(wishes.question(), wishes.next(), prediction);
        show();
    }

    @Override
    public synchronized Message snapshot() {
        return json.write(shown, rev, clock.now());
    }

    @Override
    public Listening listen(Consumer<Message> listener) {
        return listeners.add(listener);
    }

    private void show() {
        Overlay next = Overlay.of(state, wishes, vocabulary);
        if (!next.equals(shown)) {
            shown = next;
            rev++;
            listeners.tell(snapshot());
        }
    }
}
