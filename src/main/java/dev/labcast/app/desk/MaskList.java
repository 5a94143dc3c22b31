package dev.labcast.app.desk;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The masks in sight, above the desk: the arrows choose one, and below the list stands why it is
/// there. Enter says that it is fine, Enter once more lifts it, with what viewers will see in
/// between; on one that is lifted, Enter masks it again at once. What the list holds is of the
/// moment it was opened. JavaFX thread.
public final class MaskList {
    private static final double WIDTH_PX = 560;
    private static final double ROW_PX = 32;
    private static final int MOST_ROWS = 8;
    private static final double EDGE_PX = 4;

    private final Overlay overlay;
    private final Label title = new Label();
    private final ListView<MaskRow> list = new ListView<>();
    private final Label why = new Label();
    private final Label then = new Label();
    private final Label afterwards = new Label();
    private final Label keys = new Label();
    private final VBox panel = new VBox(title, list, why, then, afterwards, keys);
    private boolean asked;

    public MaskList(Overlay overlay) {
        this.overlay = overlay;
        panel.getStyleClass().addAll("palette", "mask-list");
        title.getStyleClass().add("pane-title");
        then.getStyleClass().add("mask-then");
        afterwards.getStyleClass().add("mask-afterwards");
        keys.getStyleClass().add("pane-detail");
        for (Label text : List.of(why, then, afterwards, keys)) {
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            text.setPrefWidth(WIDTH_PX);
        }
        afterwards.managedProperty().bind(afterwards.visibleProperty());
        list.setCellFactory(_ -> new Row());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> unask());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventFilter(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2) {
                        enter();
                    }
                });
    }

    /// Opens the list of `rows`, at least one, with the one at `first` chosen.
    public void open(String heading, List<MaskRow> rows, int first) {
        title.setText(heading);
        list.getItems().setAll(rows);
        double height = Math.min(rows.size(), MOST_ROWS) * ROW_PX + EDGE_PX;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        list.getSelectionModel().clearAndSelect(first);
        list.scrollTo(Math.max(0, first - 2));
        unask();
        overlay.open(panel, list);
    }

    /// Closes the list if it is open, and says whether it was.
    public boolean close() {
        boolean open = overlay.isOpen() && panel.getParent() != null;
        if (open) {
            overlay.close();
        }
        return open;
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            enter();
        }
    }

    private void enter() {
        MaskRow row = list.getSelectionModel().getSelectedItem();
        if (row == null || row.never().isPresent()) {
            return;
        }
        if (asked || row.isLifted()) {
            overlay.close();
            row.deed().run();
        } else {
            asked = true;
            refresh(row);
        }
    }

    private void unask() {
        asked = false;
        MaskRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            refresh(row);
        }
    }

    private void refresh(MaskRow row) {
        why.setText(capital(row.why()) + ".");
        afterwards.setVisible(asked);
        afterwards.setText(row.afterwards().orElse(""));
        if (row.never().isPresent()) {
            then.setText(row.never().get());
            keys.setText("Esc closes the list.");
        } else if (row.isLifted()) {
            then.setText("You let viewers see it.");
            keys.setText("Enter masks it again at once. Esc leaves it as it is.");
        } else if (asked) {
            then.setText("Viewers will see, here and wherever it stands in this session:");
            keys.setText("Enter lifts the mask; the log says so. Esc leaves it.");
        } else {
            then.setText("Viewers see a mask in its place.");
            keys.setText("Enter: this is fine, let viewers see it … Esc leaves it.");
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static final class Row extends ListCell<MaskRow> {
        private final Label value = new Label();
        private final Label lifted = new Label("lifted");
        private final Label where = new Label();
        private final Region gap = new Region();
        private final HBox face = new HBox(value, lifted, gap, where);

        Row() {
            face.getStyleClass().addAll("palette-row", "mask-row");
            value.getStyleClass().add("mask-value");
            value.setMinWidth(0);
            lifted.getStyleClass().add("kind-badge");
            lifted.setMinWidth(Region.USE_PREF_SIZE);
            lifted.managedProperty().bind(lifted.visibleProperty());
            where.getStyleClass().add("pane-detail");
            where.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(gap, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MaskRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty) {
                setGraphic(null);
            } else {
                value.setText(row.value().strip());
                lifted.setVisible(row.isLifted());
                where.setText(row.where());
                setGraphic(face);
            }
        }
    }
}
