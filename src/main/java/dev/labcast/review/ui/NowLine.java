package dev.labcast.review.ui;

import dev.labcast.session.Segment;
import dev.labcast.session.Segments;
import dev.labcast.session.Vocabulary;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above the stage: which segment the playhead stands in and how far, and the buttons that
/// choose the [Angle]. JavaFX thread.
final class NowLine {
    private final Vocabulary vocabulary;
    private final Segments segments;
    private final long length;
    private final HBox root = new HBox();
    private final Region colour = new Region();
    private final Label activity = new Label();
    private final Label title = new Label();
    private final Label progress = new Label();
    private final Map<Angle, ToggleButton> angles = new EnumMap<>(Angle.class);
    private Angle angle = Angle.ALL;

    /// `segments` are the session's final ones; `chosen` is told of a new angle.
    NowLine(Vocabulary vocabulary, Segments segments, long length, Consumer<Angle> chosen) {
        this.vocabulary = vocabulary;
        this.segments = segments;
        this.length = length;
        colour.getStyleClass().add("now-colour");
        activity.getStyleClass().add("now-activity");
        activity.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        progress.getStyleClass().add("quiet");
        progress.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getStyleClass().add("now-line");
        root.getChildren().addAll(colour, activity, title, progress, gap, buttons(chosen));
        choose(Angle.ALL);
    }

    Region node() {
        return root;
    }

    Angle angle() {
        return angle;
    }

    void choose(Angle next) {
        angle = next;
        angles.forEach((each, button) -> button.setSelected(each == next));
    }

    void show(long ms) {
        // The end belongs to the last segment: a session is over, not between two things.
        Optional<Segment> now = segments.at(Math.min(ms, length - 1));
        colour.setVisible(now.isPresent());
        ActivityPaint.paint(colour, now.flatMap(it -> vocabulary.find(it.activity())));
        activity.setText(
                now.map(it -> vocabulary.nameOf(it.activity()))
                        .orElse(segments.list().isEmpty() ? "No segment" : "Between segments"));
        title.setText(now.map(Segment::title).orElse(""));
        progress.setText(
                now.map(it ->
                                Times.clock(ms - it.start())
                                        + " of "
                                        + Times.clock(it.length(length)))
                        .orElse(""));
    }

    private HBox buttons(Consumer<Angle> chosen) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("angles");
        row.setMinWidth(Region.USE_PREF_SIZE);
        Arrays.stream(Angle.values())
                .forEach(each -> {
                    ToggleButton button = new ToggleButton(each.label());
                    button.setToggleGroup(group);
                    button.setTooltip(
                            new Tooltip(each.label() + " (" + (each.ordinal() + 1) + ")"));
                    button.setOnAction(_ -> {
                        // A click on the chosen one would unselect it.
                        choose(each);
                        chosen.accept(each);
                    });
                    angles.put(each, button);
                    row.getChildren().add(button);
                });
        return row;
    }
}
