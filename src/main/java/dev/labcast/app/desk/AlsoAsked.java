package dev.labcast.app.desk;

import dev.labcast.question.Question;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What was merged into a card's question, folded below it: who asked the same, and opened what
/// they wrote, each with a button that splits it off. JavaFX thread.
final class AlsoAsked extends VBox {
    private final Set<String> unfolded;
    private final Consumer<Question> split;
    private final Button fold = new Button();
    private List<Question> shown = List.of();
    private String of = "";

    /// `unfolded` are the ids of questions whose merged ones are open, for all cards of a list.
    AlsoAsked(Set<String> unfolded, Consumer<Question> split) {
        this.unfolded = unfolded;
        this.split = split;
        fold.getStyleClass().addAll("flat", "card-link");
        fold.setFocusTraversable(false);
        fold.setWrapText(true);
        fold.setMnemonicParsing(false); // people write `_`
        fold.setOnAction(_ -> toggle());
        getStyleClass().add("also-asked");
    }

    void show(RailCard card) {
        boolean same = of.equals(card.id()) && shown.equals(card.merged());
        of = card.id();
        shown = card.merged();
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
        if (!same) {
            draw(); // a button that is being pressed stays where nothing is different
        }
    }

    private void toggle() {
        if (!unfolded.remove(of)) {
            unfolded.add(of);
        }
        draw();
        applyCss(); // or the list gives them too little room
    }

    private void draw() {
        boolean open = unfolded.contains(of);
        String names = shown.stream().map(QuestionWords::name).collect(Collectors.joining(", "));
        fold.setText((open ? "▾ " : "▸ ") + "Asked by " + names + " too");
        getChildren().clear();
        if (!shown.isEmpty()) {
            getChildren().add(fold);
        }
        if (open) {
            shown.forEach(it -> getChildren().add(face(it)));
        }
    }

    private VBox face(Question question) {
        String number = question.number() == 0 ? "" : "#" + question.number() + "  ";
        Label name = new Label(number + QuestionWords.name(question));
        name.getStyleClass().add("pane-detail");
        Label text = RailCell.text();
        text.setText(question.text());
        Button apart = new Button("Split");
        apart.setFocusTraversable(false);
        apart.setOnAction(_ -> split.accept(question));
        VBox face = new VBox(name, text, apart);
        face.getStyleClass().add("merged-question");
        return face;
    }
}
