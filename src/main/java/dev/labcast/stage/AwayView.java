package dev.labcast.stage;

import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The card that stands for the stage while nothing else may be seen: a calm sentence and the name
/// of the activity that is going on, nothing else. JavaFX thread.
public final class AwayView implements StageView {
    private final Vocabulary vocabulary;
    private final Region bar = new Region();
    private final Label sentence = new Label("Back in a moment");
    private final Label activity = new Label();
    private final StackPane root = new StackPane();

    public AwayView(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        bar.getStyleClass().add("away-bar");
        sentence.getStyleClass().add("away-sentence");
        activity.getStyleClass().add("away-activity");
        VBox card = new VBox(bar, sentence, activity);
        card.getStyleClass().add("away-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getStyleClass().add("away");
        root.getChildren().add(card);
        name("");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(SessionState state) {
        name(state.segments().current().map(it -> it.activity()).orElse(""));
    }

    private void name(String id) {
        activity.setText(vocabulary.nameOf(id));
        activity.setManaged(!id.isEmpty());
        activity.setVisible(!id.isEmpty());
        ActivityColour.paint(bar, vocabulary.find(id));
    }

    /// The card itself tells nothing that would have to go.
    @Override
    public void clear() {}

    @Override
    public String text() {
        return Stream.of(sentence, activity)
                .filter(Node::isVisible)
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }
}
