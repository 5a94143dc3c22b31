package dev.labcast.stage;

import dev.labcast.session.Pane;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One pane's place in the desk view: its name above its view. JavaFX thread.
final class DeskCard extends VBox {
    private final StageView view;
    private final Label name = new Label();

    DeskCard(Pane pane, StageView view) {
        this.view = view;
        getStyleClass().add("desk-card");
        name.setText(nameOf(pane));
        name.getStyleClass().add("desk-name");
        Node content = view.node();
        setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(name, content);
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    StageView view() {
        return view;
    }

    String text() {
        return name.getText() + "\n" + view.text();
    }

    static String nameOf(Pane pane) {
        return switch (pane) {
            case NOTEBOOK -> "Notebook";
            case TERMINAL -> "Terminal";
            case PLOTS -> "Plots";
        };
    }
}
