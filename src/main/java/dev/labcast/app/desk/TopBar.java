package dev.labcast.app.desk;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The first row of the desk: what is recorded and for how long, how much later viewers see it, and
/// the three things that must always be at hand: all actions, mark a moment, hide the stage. JavaFX
/// thread.
public final class TopBar {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-stage");
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    /// What the buttons do.
    public record Deeds(Runnable palette, Runnable mark, Runnable toggleCurtain, Runnable room) {}

    private final HBox root = new HBox();
    private final Label session = new Label();
    private final Label recording = new ClockLabel();
    private final Label delay = new Label();
    private final OnAirLamp lamp = new OnAirLamp();
    private final ChatLamp chat = new ChatLamp();
    private final RoomBadge room;
    private final MaskMeter masks = new MaskMeter();
    private final Button hide = new Button();

    public TopBar(Deeds deeds) {
        room = new RoomBadge(deeds.room());
        Label brand = new Label("Labcast", new FontIcon(MaterialDesignF.FLASK_OUTLINE));
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        dressLabels();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button actions =
                button(
                        "Actions",
                        MaterialDesignM.MENU,
                        "Every action by name (Ctrl+Shift+P)",
                        deeds.palette());
        Button mark =
                button(
                        "Mark moment",
                        MaterialDesignB.BOOKMARK_OUTLINE,
                        "Mark this moment (Ctrl+Alt+M)",
                        deeds.mark());
        hide.getStyleClass().add("hide-stage");
        hide.setFocusTraversable(false);
        hide.setMinWidth(Region.USE_PREF_SIZE);
        hide.setOnAction(_ -> deeds.toggleCurtain().run());
        root.getStyleClass().add("top-bar");
        Separator line = new Separator(Orientation.VERTICAL);
        root.getChildren()
                .addAll(
                        brand,
                        session,
                        recording,
                        delay,
                        masks.node(),
                        lamp.node(),
                        chat.node(),
                        room.node(),
                        gap,
                        actions,
                        line,
                        mark,
                        hide);
        showHidden(false);
    }

    private void dressLabels() {
        session.getStyleClass().add("pane-detail");
        session.setMinWidth(40);
        recording.getStyleClass().addAll("pill", "pill-recording");
        recording.setMinWidth(Region.USE_PREF_SIZE);
        delay.getStyleClass().add("pill");
        delay.setMinWidth(Region.USE_PREF_SIZE);
        delay.setTooltip(
                new Tooltip(
                        "Viewers see notebook and terminal this much later, so that a secret is masked first."));
    }

    public Node node() {
        return root;
    }

    public OnAirLamp lamp() {
        return lamp;
    }

    public ChatLamp chat() {
        return chat;
    }

    public MaskMeter masks() {
        return masks;
    }

    public RoomBadge room() {
        return room;
    }

    public void showSession(String title, long holdBackMs) {
        session.setText(title);
        delay.setText("viewers +" + String.format(Locale.ROOT, "%.1f s", holdBackMs / 1000.0));
    }

    /// `trouble`: the log cannot be written right now.
    public void showClock(long now, boolean trouble) {
        recording.setText((trouble ? "NOT SAVED " : "REC ") + Clocks.hours(now));
        recording.pseudoClassStateChanged(TROUBLE, trouble);
    }

    public void showHidden(boolean hidden) {
        hide.setText(hidden ? "Stage is HIDDEN: show again" : "Hide stage");
        hide.setGraphic(
                new FontIcon(
                        hidden ? MaterialDesignE.EYE_OUTLINE : MaterialDesignE.EYE_OFF_OUTLINE));
        hide.setTooltip(
                new Tooltip(
                        hidden
                                ? "Viewers see the away card. Show the stage again (Shift+F12)"
                                : "Hide everything from viewers at once (F12)"));
        hide.pseudoClassStateChanged(HIDDEN, hidden);
    }

    private static Button button(String text, Ikon icon, String hint, Runnable deed) {
        Button button = new Button(text, new FontIcon(icon));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(hint));
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
