package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.obs.Layout;
import dev.labcast.obs.Obs;
import dev.labcast.session.Scene;
import dev.labcast.stage.StageFrame;
import dev.labcast.stage.card.Card;
import dev.labcast.stage.card.CardPainter;
import dev.labcast.stage.card.CardPicture;
import dev.labcast.stage.card.LowerThird;
import dev.labcast.stage.card.QuestionCard;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// What viewers see, drawn where no OBS draws it: the stage, and over it the lower third and the
/// question, painted and placed as OBS is given them. `text` is all that can be read on it: the
/// stage's, then a line for each card. For the pictures of a rehearsal. Immutable; any thread.
record OnAirPicture(Image image, String text) {
    /// Rows of the canvas that [Layout] takes sizes for.
    private static final double LAYOUT_CANVAS = 1080;

    /// `frame` may have any size, and stays as it is. JavaFX thread.
    static OnAirPicture of(
            StageFrame frame,
            CardPainter painter,
            Optional<LowerThird> lowerThird,
            Optional<QuestionCard> question) {
        FxThread.check();
        boolean hadFooter = frame.hasFooter();
        frame.footer(false); // the lower third says it
        try {
            Pile pile = new Pile(frame.getScene().snapshot(null), frame.text(), painter);
            if (frame.drawn() != Scene.AWAY) { // over which OBS has no cards
                lowerThird.ifPresent(it -> pile.lay(it, pile.layout::lowerThird));
                question.ifPresent(it -> pile.lay(it, pile.layout::question));
            }
            return pile.picture();
        } finally {
            frame.footer(hadFooter);
        }
    }

    /// The stage with the cards that were laid on it so far.
    private static final class Pile {
        private final Rectangle2D canvas;
        private final Layout layout;
        private final CardPainter painter;
        private final Group pictures;
        private final StringBuilder text;

        Pile(Image stage, String text, CardPainter painter) {
            canvas = new Rectangle2D(0, 0, stage.getWidth(), stage.getHeight());
            layout =
                    new Layout(
                            new Obs.Canvas((int) stage.getWidth(), (int) stage.getHeight(), 30, 1));
            this.painter = painter;
            this.text = new StringBuilder(text);
            pictures = new Group(new ImageView(stage));
        }

        void lay(Card card, BiFunction<Integer, Integer, Obs.Placement> place) {
            int rows = CardDecks.USUAL_CANVAS;
            CardPicture picture = painter.paint(card, rows);
            double scale = LAYOUT_CANVAS / rows;
            Obs.Placement box =
                    place.apply(
                            (int) Math.round(picture.width() * scale),
                            (int) Math.round(picture.height() * scale));
            ImageView view = new ImageView(picture.image());
            view.setX(box.x());
            view.setY(box.y());
            view.setFitWidth(box.boundsWidth());
            view.setFitHeight(box.boundsHeight());
            pictures.getChildren().add(view);
            text.append('\n').append(String.join(" ", painter.shownText(card, rows)));
        }

        OnAirPicture picture() {
            SnapshotParameters whole = new SnapshotParameters();
            whole.setViewport(canvas);
            return new OnAirPicture(pictures.snapshot(whole, null), text.toString());
        }
    }
}
