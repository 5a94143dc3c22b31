package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.QuestionQueue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks above the desk which question another is merged into, with both texts in sight: type to
/// find one, choose with the arrows, Enter merges, Escape leaves all as it was. What the list holds
/// is of the moment it was opened. JavaFX thread.
public final class MergeChoice {
    private static final double MARGIN_PX = 40;
    private static final int ABOVE = 2;

    private final Overlay overlay;
    private final Label duplicate = RailCell.text();
    private final TextField find = new TextField();
    private final ListView<Question> list = new ListView<>();
    private final VBox panel;
    private MergeCandidates candidates = new MergeCandidates(List.of(), Set.of());
    private Consumer<Question> merge = _ -> {};

    public MergeChoice(Overlay overlay) {
        this.overlay = overlay;
        Label title = new Label("This question …");
        title.getStyleClass().add("pane-title");
        Label into = new Label("… asks the same as");
        into.getStyleClass().add("pane-title");
        duplicate.getStyleClass().add("merged-question");
        find.setPromptText("Text, name or number");
        find.textProperty().addListener(_ -> filter());
        find.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setCellFactory(_ -> new Row());
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("There is no other question like this."));
        list.addEventFilter(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2) {
                        choose();
                    }
                });
        Label keys =
                new Label("Enter merges: the chosen one stands for both. Esc leaves all as it is.");
        keys.getStyleClass().add("pane-detail");
        panel = new VBox(title, duplicate, into, find, list, keys);
        panel.getStyleClass().addAll("palette", "merge-choice");
    }

    /// `merge` takes the one that stands for both.
    public void open(Question question, QuestionQueue queue, Consumer<Question> merge) {
        this.merge = merge;
        candidates = MergeCandidates.of(question, queue);
        duplicate.setText(words(question));
        find.clear();
        filter();
        overlay.open(panel, find);
    }

    private void filter() {
        RailSearch search = RailSearch.of(find.getText());
        list.getItems()
                .setAll(
                        candidates.questions().stream()
                                .filter(it ->
                                        search.finds(
                                                new RailCard(
                                                        it, List.of(), Optional.empty(), false)))
                                .toList());
        list.getSelectionModel().selectFirst();
    }

    private void keyPressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            select(at + 1);
        } else if (event.getCode() == KeyCode.UP) {
            select(at - 1);
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else {
            return;
        }
        event.consume();
    }

    private void select(int index) {
        int chosen = Math.clamp(index, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(chosen);
        list.scrollTo(Math.max(0, chosen - ABOVE));
    }

    private void choose() {
        Question chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            overlay.close();
            merge.accept(chosen);
        }
    }

    private static String words(Question question) {
        String number = question.number() == 0 ? "" : "#" + question.number() + "  ";
        return number + QuestionWords.name(question) + ": " + question.text();
    }

    private final class Row extends ListCell<Question> {
        private final Label alike = new Label("looks alike");
        private final Label text = RailCell.text();
        private final VBox face = new VBox(alike, text);

        Row() {
            alike.getStyleClass().add("kind-badge");
            face.prefWidthProperty().bind(list.widthProperty().subtract(MARGIN_PX));
            face.setMaxWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Question item, boolean empty) {
            super.updateItem(item, empty);
            if (empty) {
                setGraphic(null);
            } else {
                boolean like = candidates.alike().contains(item.id());
                alike.setVisible(like);
                alike.setManaged(like);
                text.setText(words(item));
                setGraphic(face);
            }
        }
    }
}
