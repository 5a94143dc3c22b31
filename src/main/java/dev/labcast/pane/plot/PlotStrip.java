package dev.labcast.pane.plot;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The plots that came, as a row of thumbnails of which only the visible ones have nodes. A click
/// shows one. JavaFX thread.
final class PlotStrip {
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final double CELL = Thumbnail.WIDTH + 14;

    /// Room for the picture, its name and the scroll bar.
    private static final double HEIGHT = Thumbnail.HEIGHT + 44;

    private final PlotHistory history;
    private final ListView<PlotVersion> list;

    PlotStrip(PlotHistory history) {
        this.history = history;
        list = new ListView<>(history.items());
        list.setOrientation(Orientation.HORIZONTAL);
        list.setFixedCellSize(CELL);
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(HEIGHT);
        list.getStyleClass().add("plot-strip");
        list.setFocusTraversable(false);
        list.visibleProperty().bind(Bindings.isNotEmpty(list.getItems()));
        list.managedProperty().bind(list.visibleProperty());
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(picked -> {
                    if (picked != null) {
                        history.show(picked);
                    }
                });
        history.shownProperty().subscribe(shown -> shown.ifPresent(this::select));
        history.pinnedProperty().subscribe(list::refresh);
    }

    ListView<PlotVersion> node() {
        return list;
    }

    private void select(PlotVersion shown) {
        if (list.getSelectionModel().getSelectedItem() != shown) {
            list.getSelectionModel().select(shown);
        }
        list.scrollTo(shown);
    }

    private final class Cell extends ListCell<PlotVersion> {
        private final ImageView view = new ImageView();
        private final Label name = new Label();
        private final VBox box;

        private Cell() {
            StackPane frame = new StackPane(view);
            frame.setPrefSize(Thumbnail.WIDTH, Thumbnail.HEIGHT);
            frame.setMinSize(Thumbnail.WIDTH, Thumbnail.HEIGHT);
            name.getStyleClass().add("plot-thumb-name");
            name.setMaxWidth(Thumbnail.WIDTH);
            box = new VBox(frame, name);
            getStyleClass().add("plot-thumb");
        }

        @Override
        protected void updateItem(PlotVersion version, boolean empty) {
            super.updateItem(version, empty);
            boolean none = empty || version == null;
            view.setImage(none ? null : version.thumbnail());
            name.setText(none ? "" : version.name());
            setGraphic(none ? null : box);
            pseudoClassStateChanged(PINNED, !none && history.pinned().equals(Optional.of(version)));
        }
    }
}
