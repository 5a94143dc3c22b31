package dev.labcast.web.overlay;

import dev.labcast.guard.Curtain;
import dev.labcast.recording.Output;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.web.Feed;
import dev.labcast.web.Herald;
import dev.labcast.web.Listeners;
import dev.labcast.web.Message;
import dev.labcast.web.Veil;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the overlay pages are told: follows the log on its thread and takes wishes on any. A
/// message is the whole state, and comes only when something looks different. The curtain is asked
/// too, since the log may hear of it late or, on a full disk, not at all. Any thread.
public final class OverlayFeed implements Feed, Output, OverlayWish {
    private final Vocabulary vocabulary;
    private final SessionClock clock;
    private final OverlayJson json = new OverlayJson();
    private final Listeners listeners = new Listeners();
    private final Veil veil;
    private final Herald herald = new Herald(0, this::show);
    private SessionState state = SessionState.initial();
    private Wishes wishes = Wishes.NONE;
    private Overlay shown = Overlay.NONE;
    private boolean retracted;
    private long rev;

    /// `clock` and `curtain` are the session's.
    public OverlayFeed(Vocabulary vocabulary, SessionClock clock, Curtain curtain) {
        this.vocabulary = vocabulary;
        this.clock = clock;
        veil = new Veil(curtain.isDrawn());
        curtain.listen(reason -> reason.ifPresent(_ -> hide()));
        herald.start("labcast-overlay");
    }

    @Override
    public String name() {
        return "the overlays";
    }

    @Override
    public synchronized void take(Entry entry, SessionState after) {
        retracted = after.questions().onStage().isEmpty() && (retracted || retracts(entry));
        state = after;
        veil.logged(entry.event());
        show();
    }

    private boolean retracts(Entry entry) {
        return entry.event() instanceof SessionEvent.QuestionRetracted(var number)
                && (wishes.named().contains(number)
                        || state.questions()
                                .onStage()
                                .filter(it -> it.number() == number)
                                .isPresent());
    }

    @Override
    public synchronized void predict(Optional<Prediction> prediction) {
        wishes = wishes.with(prediction);
        show();
    }

    @Override
    public synchronized void name(List<Long> numbers) {
        wishes = wishes.naming(numbers);
        show();
    }

    @Override
    public synchronized boolean showsNames() {
        return !veil.isDown() && !state.hidden() && !Pauses.isOne(state);
    }

    @Override
    public synchronized Message snapshot() {
        show();
        return json.write(shown, rev, clock.now());
    }

    @Override
    public Listening listen(Consumer<Message> listener) {
        return listeners.add(listener);
    }

    /// Nothing is told any more when the curtain is drawn alone.
    @Override
    public void close() {
        herald.close();
    }

    /// Whoever draws the curtain does not wait for the pages.
    private void hide() {
        veil.drawn();
        herald.ringNow();
    }

    private synchronized void show() {
        Overlay next =
                veil.isDown() ? Overlay.HIDDEN : Overlay.of(state, wishes, vocabulary, retracted);
        if (!next.equals(shown)) {
            shown = next;
            rev++;
            listeners.tell(json.write(shown, rev, clock.now()));
        }
    }
}
