package dev.labcast.stage.card;

import dev.labcast.fx.FxThread;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps the cards of a session up to date: draws one when what it says has changed, and hands the
/// picture to [CardFiles]. Fed with states of the log alone. JavaFX thread.
public final class CardDeck {
    /// The names of the cards, as [CardFiles.Listener] hears them.
    public static final String LOWER_THIRD = "lower-third";

    public static final String QUESTION = "question";

    private final CardPainter painter;
    private final CardFiles files;
    private final Vocabulary vocabulary;
    private final Map<String, Card> shown = new HashMap<>();
    private SessionState state = SessionState.initial();
    private int canvasHeight;

    /// `canvasHeight` of OBS, in px.
    public CardDeck(CardPainter painter, CardFiles files, Vocabulary vocabulary, int canvasHeight) {
        this.painter = painter;
        this.files = files;
        this.vocabulary = vocabulary;
        this.canvasHeight = canvasHeight;
    }

    /// The log went on to `next`.
    public void show(SessionState next) {
        state = next;
        tick(next.now());
    }

    /// The session's time went on to `now` (ms).
    public void tick(long now) {
        show(LOWER_THIRD, LowerThird.of(state, vocabulary, now));
    }

    /// The question that is on air; empty takes it away.
    public void ask(Optional<QuestionCard> question) {
        show(QUESTION, question);
    }

    /// Everything once more, also what did not change: OBS has come back, or its canvas is `height`
    /// px now.
    public void redraw(int height) {
        canvasHeight = height;
        shown.forEach(this::draw);
    }

    private void show(String name, Optional<? extends Card> card) {
        FxThread.check();
        if (card.isEmpty()) {
            if (shown.remove(name) != null) {
                files.offer(name, Optional.empty());
            }
        } else if (!card.get().equals(shown.put(name, card.get()))) {
            draw(name, card.get());
        }
    }

    private void draw(String name, Card card) {
        files.offer(name, Optional.of(painter.paint(card, canvasHeight)));
    }
}
