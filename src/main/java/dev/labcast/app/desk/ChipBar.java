package dev.labcast.app.desk;

import dev.labcast.session.Activity;
import dev.labcast.session.Segment;
import dev.labcast.session.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The row of activity chips: each with the key that starts it; the running one is filled, and
/// shows its whole name and its clock. Where the row is too narrow the others shorten their names,
/// first to a word, then to the key alone. JavaFX thread.
public final class ChipBar {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private enum Width {
        NAME,
        WORD,
        KEY
    }

    private record Chip(Activity activity, Button button, Label name, Label clock) {}

    private final HBox root = new HBox();
    private final List<Chip> chips = new ArrayList<>();
    private Optional<Segment> running = Optional.empty();

    /// `start` is told the id of an activity whose chip was pressed.
    public ChipBar(Vocabulary vocabulary, Consumer<String> start) {
        root.getStyleClass().add("chip-bar");
        root.setMinWidth(0);
        for (Activity activity : vocabulary.activities()) {
            chips.add(chip(activity, start));
        }
        chips.forEach(chip -> root.getChildren().add(chip.button()));
        root.widthProperty().addListener(_ -> fit());
    }

    public Node node() {
        return root;
    }

    /// The segment that runs now, and the session's time in ms for its clock.
    public void show(Optional<Segment> segment, long now) {
        boolean other = !segment.map(Segment::activity).equals(running.map(Segment::activity));
        running = segment;
        for (Chip chip : chips) {
            boolean on = isRunning(chip);
            chip.button().pseudoClassStateChanged(RUNNING, on);
            chip.clock().setText(on ? Clocks.minutes(segment.orElseThrow().length(now)) : "");
            chip.clock().setManaged(on);
        }
        if (other) {
            fit();
        }
    }

    private boolean isRunning(Chip chip) {
        return running.filter(s -> s.activity().equals(chip.activity().id())).isPresent();
    }

    private Chip chip(Activity activity, Consumer<String> start) {
        String keyCap = activity.key().toUpperCase(Locale.ROOT);
        Label key = new Label(keyCap);
        key.getStyleClass().add("key-cap");
        Label name = new Label(activity.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label clock = new ClockLabel();
        clock.getStyleClass().add("chip-clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        clock.setManaged(false);
        HBox face = new HBox(key, name, clock);
        face.getStyleClass().add("chip-face");
        Button button = new Button("", face);
        button.getStyleClass().add("chip");
        button.setStyle("-labcast-activity: " + activity.colour() + ";");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText("Start " + activity.name());
        button.setTooltip(new Tooltip(activity.name() + " (Ctrl+Alt+" + keyCap + ")"));
        button.setOnAction(_ -> start.accept(activity.id()));
        return new Chip(activity, button, name, clock);
    }

    private void fit() {
        for (Width width : Width.values()) {
            apply(width);
            root.applyCss();
            double needed = root.prefWidth(-1);
            if (needed <= root.getWidth()) {
                return;
            }
        }
    }

    private void apply(Width width) {
        for (Chip chip : chips) {
            String whole = chip.activity().name();
            String text =
                    isRunning(chip)
                            ? whole
                            : switch (width) {
                                case NAME -> whole;
                                case WORD -> firstWord(whole);
                                case KEY -> "";
                            };
            chip.name().setText(text);
            chip.name().setManaged(!text.isEmpty());
            chip.name().setVisible(!text.isEmpty());
        }
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
