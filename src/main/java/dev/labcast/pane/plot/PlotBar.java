package dev.labcast.pane.plot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The line above the plot: its name, when it came and what made it, and what can be done with it.
/// JavaFX thread.
final class PlotBar extends HBox {

    /// What the buttons do; the pane's keys do the same.
    record Acts(
            Runnable pin,
            Runnable compare,
            Runnable addFolder,
            Supplier<List<Path>> folders,
            Consumer<Path> removeFolder) {}

    private final Label name = new Label();
    private final Label made = new Label();
    private final Button pin = new Button("Pin");
    private final Button compare = new Button(Comparison.NONE.words());
    private final MenuButton folders = new MenuButton("Folders");
    private final Acts acts;

    PlotBar(Acts acts) {
        this.acts = acts;
        getStyleClass().add("plot-bar");
        name.getStyleClass().add("plot-title");
        made.getStyleClass().add("plot-made");
        made.setMinWidth(0);
        made.setPrefWidth(0);
        made.setMaxWidth(Double.MAX_VALUE);
        setHgrow(made, Priority.ALWAYS);
        button(pin, "Keep this plot on stage beside the newest (P)", acts.pin());
        button(compare, "Hold it against the one before (C)", acts.compare());
        folders.getStyleClass().add("small");
        folders.setMinWidth(USE_PREF_SIZE);
        folders.setOnShowing(_ -> list());
        folders.getItems().add(new MenuItem("Add a folder…"));
        getChildren().addAll(name, made, pin, compare, folders);
        pin.setDisable(true);
        setComparable(false);
    }

    void show(Optional<PlotVersion> shown, String place, boolean pinned, Comparison comparison) {
        name.setText(shown.map(PlotVersion::name).orElse(""));
        made.setText(shown.map(it -> made(it, place)).orElse(""));
        pin.setText(pinned ? "Unpin" : "Pin");
        pin.setDisable(shown.isEmpty());
        compare.setText(comparison.words());
    }

    /// Whether there is anything to compare with.
    void setComparable(boolean comparable) {
        compare.setDisable(!comparable);
    }

    /// `at` is time since the session began, as on the timeline.
    private static String made(PlotVersion version, String place) {
        long seconds = version.at() / 1000;
        String at = "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
        String from = version.place().equals(version.name()) ? "" : " · " + version.place();
        String by = version.origin().command().isBlank() ? "" : " · " + version.origin().command();
        return place + " · " + at + from + by;
    }

    private void list() {
        MenuItem add = new MenuItem("Add a folder…");
        add.setOnAction(_ -> acts.addFolder().run());
        folders.getItems().setAll(add, new SeparatorMenuItem());
        for (Path folder : acts.folders().get()) {
            MenuItem remove = new MenuItem("Stop watching " + folder);
            remove.setOnAction(_ -> acts.removeFolder().accept(folder));
            folders.getItems().add(remove);
        }
    }

    private static void button(Button button, String tip, Runnable act) {
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(_ -> act.run());
    }
}
