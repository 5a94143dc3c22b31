package dev.labcast.stage.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.session.Activity;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.StageTheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CardDeckTest implements CardFiles.Listener {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of(new Activity("debugging", "Debugging", "4", "#d29922")));

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private SessionState state = SessionState.initial();

    @TempDir Path home;
    private CardFiles files;
    private CardDeck deck;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        files = CardFiles.in(home, SessionClock.startingNow(), this);
        deck = new CardDeck(new CardPainter(StageTheme.DARK), files, VOCABULARY, 720);
    }

    @AfterEach
    void close() throws Exception {
        files.close();
    }

    @Test
    void a_card_is_drawn_when_what_it_says_has_changed_and_only_then() throws Exception {
        show(new SessionEvent.SegmentOpened("s1", "debugging", "Why zero?", List.of(), 0));
        assertEquals("lower-third-000001.png", next());
        show(new SessionEvent.MarkSet("m", "", 0));
        Fx.run(() -> deck.tick(59_000));
        Fx.run(() -> deck.tick(61_000));
        assertEquals("lower-third-000002.png", next());
        show(new SessionEvent.CurtainDrawn("x"));
        assertEquals("lower-third hidden", next());
        show(new SessionEvent.CurtainDrawn("x"));
        show(new SessionEvent.CurtainLifted());
        assertEquals("lower-third-000003.png", next());
    }

    @Test
    void a_question_comes_and_goes() throws Exception {
        Optional<QuestionCard> question = Optional.of(new QuestionCard("mira", "why?"));
        Fx.run(() -> deck.ask(question));
        assertEquals("question-000001.png", next());
        Fx.run(() -> deck.ask(question));
        Fx.run(() -> deck.ask(Optional.empty()));
        assertEquals("question hidden", next());
    }

    @Test
    void what_is_shown_is_drawn_again_for_another_canvas() throws Exception {
        Fx.run(() -> deck.ask(Optional.of(new QuestionCard("mira", "why?"))));
        assertEquals("question-000001.png", next());
        Fx.run(() -> deck.redraw(1080));
        assertEquals("question-000002.png", next());
    }

    private void show(SessionEvent event) {
        state = state.evolve(new Entry(state.entries(), 0, event));
        Fx.run(() -> deck.show(state));
    }

    private String next() throws InterruptedException {
        return Optional.ofNullable(heard.poll(10, TimeUnit.SECONDS)).orElse("nothing came");
    }

    @Override
    public void shown(String card, Path png, int width, int height) {
        heard.add(png.getFileName().toString());
    }

    @Override
    public void hidden(String card) {
        heard.add(card + " hidden");
    }

    @Override
    public void failed(String card, String sentence) {
        heard.add(sentence);
    }
}
