package dev.labcast.review.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The row of buttons below the timeline: play, steps, time, speed. Each button does what its key
/// does. JavaFX thread.
final class Transport {
    private final HBox root = new HBox();
    private final Button play = new Button();
    private final Label time = new Label();
    private final Label length = new Label();
    private final Map<Speed, ToggleButton> speeds = new EnumMap<>(Speed.class);
    private final CheckBox skip = new CheckBox("Skip quiet stretches");
    private final FontIcon playing = new FontIcon(MaterialDesignP.PAUSE);
    private final FontIcon paused = new FontIcon(MaterialDesignP.PLAY);

    Transport(long sessionLength, Region legend, Consumer<ReviewKey> deed, Consumer<Speed> speed) {
        play.getStyleClass().add("play");
        play.setTooltip(new Tooltip(ReviewKey.PLAY_PAUSE.hint()));
        play.setOnAction(_ -> deed.accept(ReviewKey.PLAY_PAUSE));
        play.setMinWidth(Region.USE_PREF_SIZE);
        time.getStyleClass().add("time");
        time.setAccessibleRole(AccessibleRole.TEXT);
        length.getStyleClass().add("length");
        length.setText("/ " + Times.clock(sessionLength));
        time.setMinWidth(Region.USE_PREF_SIZE);
        length.setMinWidth(Region.USE_PREF_SIZE);
        skip.setTooltip(new Tooltip(ReviewKey.SKIP_QUIET.hint()));
        skip.setMinWidth(Region.USE_PREF_SIZE);
        skip.setOnAction(_ -> deed.accept(ReviewKey.SKIP_QUIET));
        Button keys = new Button("Keys", new FontIcon(MaterialDesignK.KEYBOARD_OUTLINE));
        keys.setTooltip(new Tooltip(ReviewKey.KEYS.hint()));
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.setOnAction(_ -> deed.accept(ReviewKey.KEYS));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getStyleClass().add("transport");
        root.getChildren()
                .addAll(
                        step(MaterialDesignS.SKIP_PREVIOUS, ReviewKey.SEGMENT_BEFORE, deed),
                        step(MaterialDesignR.REWIND_5, ReviewKey.BACK, deed),
                        play,
                        step(MaterialDesignF.FAST_FORWARD_5, ReviewKey.ON, deed),
                        step(MaterialDesignS.SKIP_NEXT, ReviewKey.SEGMENT_AFTER, deed),
                        time,
                        length,
                        speeds(speed),
                        skip,
                        gap,
                        legend,
                        keys);
    }

    Region node() {
        return root;
    }

    void show(Playback playback) {
        String verb = playback.playing() ? "Pause" : "Play";
        if (!verb.equals(play.getText())) {
            play.setText(verb);
            play.setGraphic(playback.playing() ? playing : paused);
        }
        String now = Times.clock(playback.position()) + (playback.backwards() ? " ◀" : "");
        if (!now.equals(time.getText())) {
            time.setText(now);
        }
        speeds.forEach((each, button) -> button.setSelected(each == playback.speed()));
        skip.setSelected(playback.skipsQuiet());
    }

    private HBox speeds(Consumer<Speed> chosen) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("speeds");
        row.setMinWidth(Region.USE_PREF_SIZE);
        for (Speed each : Speed.values()) {
            ToggleButton button = new ToggleButton(each.label());
            button.setToggleGroup(group);
            button.setAccessibleText("Speed " + each.label());
            button.setTooltip(
                    new Tooltip(
                            "Play at %s (%s slower, %s faster)"
                                    .formatted(
                                            each.label(),
                                            ReviewKey.SLOWER.stroke(),
                                            ReviewKey.FASTER.stroke())));
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.accept(each);
            });
            speeds.put(each, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private static Button step(Ikon icon, ReviewKey key, Consumer<ReviewKey> deed) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().add("step");
        button.setAccessibleText(key.does());
        button.setTooltip(new Tooltip(key.hint()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> deed.accept(key));
        return button;
    }
}
