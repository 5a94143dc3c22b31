package dev.labcast.stage.card;

import dev.labcast.fx.FxThread;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.AwayView;
import dev.labcast.stage.StageFrame;
import dev.labcast.stage.StageTheme;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/// The away card as a picture that fills a canvas, for a scene in OBS that must be there even when
/// Labcast is not. It tells nothing of the session. JavaFX thread.
public final class AwayPicture {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    /// px, as the stage's text is at that height.
    private static final int TEXT = 30;

    private AwayPicture() {}

    public static CardPicture paint(StageTheme theme, Vocabulary vocabulary) {
        FxThread.check();
        StackPane root = new StackPane(new AwayView(vocabulary).node());
        root.getStyleClass().addAll("stage", theme.styleClass());
        root.getStylesheets().add(StageFrame.class.getResource("stage.css").toExternalForm());
        root.setStyle("-fx-font-size: %dpx;".formatted(TEXT));
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return CardPainter.picture(root);
    }
}
