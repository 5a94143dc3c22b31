package dev.labcast.app.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every action of the desk by name: type a few letters, choose with the arrows, Enter does it. The
/// keys beside each name teach the short way. JavaFX thread.
public final class Palette {
    private final Overlay overlay;
    private final TextField search = new TextField();
    private final ListView<DeskAction> list = new ListView<>();
    private final VBox panel = new VBox(search, list);
    private List<DeskAction> actions = List.of();

    public Palette(Overlay overlay) {
        this.overlay = overlay;
        panel.getStyleClass().add("palette");
        search.setPromptText("What do you want to do?");
        list.setCellFactory(_ -> new Row());
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("No action has these letters."));
        list.setOnMouseClicked(_ -> choose());
        search.textProperty().addListener(_ -> filter());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    public void open(List<DeskAction> all) {
        actions = all;
        search.clear();
        filter();
        overlay.open(panel, search);
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
        list.scrollTo(Math.max(0, chosen - 3));
    }

    private void choose() {
        DeskAction chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            overlay.close();
            chosen.deed().run();
        }
    }

    private void filter() {
        String[] words = search.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
        list.getItems()
                .setAll(
                        actions.stream()
                                .filter(action -> {
                                    String name = action.name().toLowerCase(Locale.ROOT);
                                    return Arrays.stream(words).allMatch(name::contains);
                                })
                                .toList());
        select(0);
    }

    private static final class Row extends ListCell<DeskAction> {
        private final Label name = new Label();
        private final Label keys = new Label();
        private final Region gap = new Region();
        private final HBox face = new HBox(name, gap, keys);

        Row() {
            HBox.setHgrow(gap, Priority.ALWAYS);
            face.getStyleClass().add("palette-row");
            keys.getStyleClass().add("key-cap");
        }

        @Override
        protected void updateItem(DeskAction action, boolean empty) {
            super.updateItem(action, empty);
            if (empty) {
                setGraphic(null);
            } else {
                name.setText(action.name());
                keys.setText(action.keysText());
                keys.setVisible(!action.keysText().isEmpty());
                setGraphic(face);
            }
        }
    }
}
