package dev.labcast.app;

import dev.labcast.obs.ObsBridge;
import dev.labcast.session.SessionState;
import dev.labcast.stage.card.CardDeck;
import dev.labcast.stage.card.CardFiles;
import dev.labcast.stage.card.QuestionCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// The lower third and the question over OBS's picture, drawn from the log alone. JavaFX thread,
/// but for [#close].
final class OnAirCards implements AutoCloseable {
    /// The bridge takes sizes as they are on a canvas of this height.
    private static final double BRIDGE_CANVAS = 1080;

    private static final Duration TICK = Duration.seconds(1);

    private final CardFiles files;
    private final CardDeck deck;
    private final Timeline clock;
    private final AtomicInteger canvas;

    private OnAirCards(CardFiles files, CardDecks made, AtomicInteger canvas) {
        this.files = files;
        this.canvas = canvas;
        deck = made.into(files);
        clock = new Timeline(new KeyFrame(TICK, _ -> deck.tick(made.clock().now())));
        clock.setCycleCount(Timeline.INDEFINITE);
        clock.play();
    }

    /// The pictures lie in a folder of their own inside `folder`; `say` takes a sentence for the
    /// person.
    static OnAirCards open(CardDecks made, ObsBridge bridge, Path folder, Consumer<String> say)
            throws IOException {
        AtomicInteger canvas = new AtomicInteger(CardDecks.USUAL_CANVAS);
        CardFiles files = CardFiles.in(folder, made.clock(), new Passing(bridge, say, canvas));
        return new OnAirCards(files, made, canvas);
    }

    /// Hands a finished picture to the bridge. The cards' thread.
    private record Passing(ObsBridge bridge, Consumer<String> say, AtomicInteger canvas)
            implements CardFiles.Listener {
        @Override
        public void shown(String card, Path png, int width, int height) {
            double scale = BRIDGE_CANVAS / canvas.get();
            int wide = (int) Math.round(width * scale);
            pass(card, Optional.of(png), wide, (int) Math.round(height * scale));
        }

        @Override
        public void hidden(String card) {
            pass(card, Optional.empty(), 0, 0);
        }

        private void pass(String card, Optional<Path> png, int width, int height) {
            if (card.equals(CardDeck.QUESTION)) {
                bridge.question(png, width, height);
            } else {
                bridge.lowerThird(png, width, height);
            }
        }

        @Override
        public void failed(String card, String sentence) {
            say.accept(sentence);
        }
    }

    void show(SessionState next) {
        deck.ask(QuestionCard.of(next));
        deck.show(next);
    }

    void redraw(int canvasHeight) {
        canvas.set(canvasHeight);
        deck.redraw(canvasHeight);
    }

    @Override
    public void close() throws IOException {
        clock.stop();
        files.close();
    }
}
