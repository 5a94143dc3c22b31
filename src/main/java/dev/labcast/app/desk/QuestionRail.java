package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.Question.State;
import dev.labcast.question.QuestionQueue;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The questions that are open, beside the work: those that wait to be let through first, then the
/// one on stage, then by votes. It takes the focus only when the person goes there, and then keys
/// are enough: Enter does what comes next, `A` has it answered, `D` drops it, Escape goes back to
/// work. JavaFX thread.
public final class QuestionRail {
    private static final PseudoClass ON_STAGE = PseudoClass.getPseudoClass("on-stage");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    /// What the person can do with a question; `back` leaves the list.
    public record Deeds(
            Consumer<Question> approve,
            Consumer<Question> show,
            Consumer<Question> answered,
            Consumer<Question> drop,
            Runnable back) {}

    private final Deeds deeds;
    private final VBox root = new VBox();
    private final ListView<Question> list = new ListView<>();
    private final Label count = new Label("0");

    public QuestionRail(Deeds deeds) {
        this.deeds = deeds;
        Label title = new Label("Questions");
        title.getStyleClass().add("pane-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.getStyleClass().add("rail-count");
        HBox header = new HBox(title, gap, count);
        header.getStyleClass().add("pane-header");
        Label nobody = new Label("No question waits.");
        nobody.setWrapText(true);
        list.setPlaceholder(nobody);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Card());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().addAll(header, list);
    }

    public Node node() {
        return root;
    }

    /// How many questions are shown.
    public int size() {
        return list.getItems().size();
    }

    /// Goes to the first question.
    public void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    public void show(QuestionQueue queue) {
        List<Question> open =
                queue.questions().stream()
                        .filter(Question::open)
                        .sorted(
                                Comparator.comparingInt(QuestionRail::rank)
                                        .thenComparingInt(it -> -it.votes())
                                        .thenComparingLong(Question::askedAt))
                        .toList();
        long held = open.stream().filter(Question::held).count();
        count.setText(
                held == 0
                        ? String.valueOf(open.size())
                        : held + " held · " + open.size() + " open");
        Question selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(open);
        if (selected != null) {
            reselect(selected.id());
        }
    }

    /// The selection stays with its question, wherever that is now.
    private void reselect(String id) {
        list.getSelectionModel().clearSelection();
        list.getItems().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private static int rank(Question question) {
        return switch (question.state()) {
            case State.Held _ -> 0;
            case State.OnStage _ -> 1;
            case State.Queued _ -> 2;
            case State.Answered _, State.Dropped _, State.Retracted _ -> 3;
        };
    }

    private void keyPressed(KeyEvent event) {
        Question question = list.getSelectionModel().getSelectedItem();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        switch (event.getCode()) {
            case ESCAPE -> deeds.back().run();
            case ENTER -> doTo(question, this::next);
            case A -> doTo(plain ? question : null, deeds.answered());
            case D, DELETE -> doTo(plain ? question : null, deeds.drop());
            default -> {
                return;
            }
        }
        if (plain) {
            event.consume();
        }
    }

    private static void doTo(@Nullable Question question, Consumer<Question> deed) {
        if (question != null) {
            deed.accept(question);
        }
    }

    private void next(Question question) {
        switch (question.state()) {
            case State.Held _ -> deeds.approve().accept(question);
            case State.Queued _ -> deeds.show().accept(question);
            case State.OnStage _ -> deeds.answered().accept(question);
            case State.Answered _, State.Dropped _, State.Retracted _ -> {}
        }
    }

    private final class Card extends ListCell<Question> {
        private final Label name = new Label();
        private final Label votes = new Label();
        private final Label text = new Label();
        private final FlowPane buttons = new FlowPane(4, 4);
        private final VBox face;

        Card() {
            name.getStyleClass().add("viewer-name");
            votes.getStyleClass().add("pane-detail");
            votes.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            face = new VBox(new HBox(name, gap, votes), text, buttons);
            face.getStyleClass().addAll("viewer-card", "question-card");
            face.prefWidthProperty().bind(widthProperty().subtract(16));
            face.setMaxWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Question item, boolean empty) {
            super.updateItem(item, empty);
            if (empty) {
                setGraphic(null);
                return;
            }
            name.setText((item.held() ? "" : "#" + item.number() + "  ") + nameOf(item));
            votes.setText(item.held() ? "held" : "▲ " + item.votes());
            text.setText(item.text() + about(item));
            boolean onStage = item.state() instanceof State.OnStage;
            face.pseudoClassStateChanged(ON_STAGE, onStage);
            face.pseudoClassStateChanged(HELD, item.held());
            Button drop = button("Drop", deeds.drop(), item);
            if (item.held()) {
                buttons.getChildren().setAll(button("Let through", deeds.approve(), item), drop);
            } else if (onStage) {
                buttons.getChildren().setAll(button("Answered", deeds.answered(), item), drop);
            } else {
                buttons.getChildren()
                        .setAll(
                                button("Show", deeds.show(), item),
                                button("Answered", deeds.answered(), item),
                                drop);
            }
            setGraphic(face);
        }

        private static String nameOf(Question item) {
            return (item.name().isEmpty() ? "Somebody" : item.name()) + " · " + item.by().source();
        }

        private static String about(Question item) {
            return item.anchor().isEmpty() ? "" : "\n(about " + item.anchor() + ")";
        }

        private static Button button(String words, Consumer<Question> deed, Question item) {
            Button button = new Button(words);
            button.setFocusTraversable(false);
            button.setOnAction(_ -> deed.accept(item));
            return button;
        }
    }
}
