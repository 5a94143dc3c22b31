package dev.labcast.review.ui;

import dev.labcast.session.SessionState;
import dev.labcast.stage.StageFrame;
import dev.labcast.stage.StageViews;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The recorded stage at the playhead, through the very views that viewers had, or a sentence where
/// there is nothing to draw. JavaFX thread.
final class StagePanel {
    private final Landmarks landmarks;
    private final Supplier<Angle> angle;
    private final StageFrame frame;
    private final Label sentence = new Label();
    private final Label more = new Label();
    private final VBox card = new VBox(sentence, more);
    private final StackPane root;

    StagePanel(StageViews views, Landmarks landmarks, Supplier<Angle> angle) {
        this.landmarks = landmarks;
        this.angle = angle;
        this.frame = new StageFrame(views, state -> angle.get().scene(state), false);
        sentence.getStyleClass().add("notice-sentence");
        sentence.setWrapText(true);
        more.getStyleClass().add("quiet");
        more.setWrapText(true);
        card.getStyleClass().add("notice-card");
        card.setMaxSize(560, Region.USE_PREF_SIZE);
        root = new StackPane(frame, card);
        root.getStyleClass().add("stage-panel");
        root.setMinSize(0, 0);
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    Region node() {
        return root;
    }

    void show(SessionState state) {
        Optional<StageNotice> notice = StageNotice.of(state, angle.get(), landmarks);
        card.setVisible(notice.isPresent());
        frame.setVisible(notice.isEmpty());
        notice.ifPresent(it -> {
            sentence.setText(it.sentence());
            more.setText(it.more());
            more.setManaged(!it.more().isEmpty());
        });
        frame.show(state);
    }

    /// All text that can be read here now.
    String text() {
        return card.isVisible()
                ? (sentence.getText() + "\n" + more.getText()).strip()
                : frame.text();
    }
}
