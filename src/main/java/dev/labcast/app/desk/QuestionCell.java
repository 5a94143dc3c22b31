package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.Question.State;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A question in the rail and what can be done with it. Its buttons are made once and do what they
/// say to the question that is on the card: one that is pressed stays the one that is released,
/// whatever comes in between. JavaFX thread.
final class QuestionCell extends RailCell<Question> {
    private static final PseudoClass ON_STAGE = PseudoClass.getPseudoClass("on-stage");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Label name = name();
    private final Label votes = new Label();
    private final Label text = text();
    private final Button letThrough;
    private final Button show;
    private final Button answered;
    private final Button drop;
    private final Map<String, Double> heights;

    /// `heights` is what all cells of a list know of how high open questions are, by id: the list
    /// measures with cells of its own.
    QuestionCell(QuestionRail.Deeds deeds, Map<String, Double> heights) {
        super("question-card");
        this.heights = heights;
        letThrough = button("Let through", deeds.approve());
        show = button("Show", deeds.show());
        answered = button("Answered", deeds.answered());
        drop = button("Drop", deeds.drop());
        votes.getStyleClass().add("pane-detail");
        votes.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FlowPane buttons = new FlowPane(4, 4, letThrough, show, answered, drop);
        buttons.addEventFilter(MouseEvent.MOUSE_PRESSED, QuestionCell::onceOnly);
        buttons.addEventFilter(MouseEvent.MOUSE_RELEASED, QuestionCell::onceOnly);
        setFace(new HBox(name, gap, votes), text, buttons);
    }

    @Override
    void draw(Question item) {
        // One that is over says less than before; what is below stays where it is.
        face().setMinHeight(
                        item.open()
                                ? Region.USE_COMPUTED_SIZE
                                : heights.getOrDefault(item.id(), Region.USE_COMPUTED_SIZE));
        name.setText((item.number() == 0 ? "" : "#" + item.number() + "  ") + nameOf(item));
        votes.setText(standing(item));
        text.setText(item.text() + about(item));
        boolean onStage = item.state() instanceof State.OnStage;
        face().pseudoClassStateChanged(ON_STAGE, onStage);
        face().pseudoClassStateChanged(HELD, item.held());
        face().pseudoClassStateChanged(OVER, !item.open());
        offer(letThrough, item.held());
        offer(show, item.state() instanceof State.Queued);
        offer(answered, item.votable());
        offer(drop, item.open());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Question item = getItem();
        if (item != null && item.open()) {
            heights.put(item.id(), face().getHeight());
        }
    }

    private static String standing(Question item) {
        return switch (item.state()) {
            case State.Held _ -> "held";
            case State.Queued _, State.OnStage _ -> "▲ " + item.votes();
            case State.Merged _ -> "merged";
            case State.Answered _ -> "answered";
            case State.Accepted _ -> "accepted";
            case State.Dropped _ -> "dropped";
            case State.Retracted _ -> "taken back";
        };
    }

    private static String nameOf(Question item) {
        return (item.name().isEmpty() ? "Somebody" : item.name()) + " · " + item.by().source();
    }

    private static String about(Question item) {
        return item.anchor().isEmpty() ? "" : "\n(about " + item.anchor() + ")";
    }

    private static void offer(Button button, boolean possible) {
        button.setVisible(possible);
        button.setManaged(possible);
    }

    private Button button(String words, Consumer<Question> deed) {
        Button button = new Button(words);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            Question item = getItem();
            if (item != null && item.open()) {
                deed.accept(item);
            }
        });
        return button;
    }

    /// Where "Let through" was, "Show" is a moment later; the second half of a double click is not
    /// for that.
    private static void onceOnly(MouseEvent event) {
        if (event.getClickCount() > 1) {
            event.consume();
        }
    }
}
