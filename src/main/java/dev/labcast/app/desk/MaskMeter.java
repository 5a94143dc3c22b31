package dev.labcast.app.desk;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Says in the desk's first row how much was masked in this session, and how much the person let
/// through: by rule where the mouse rests on it. A click lists the masks in sight. Not there before
/// the first. JavaFX thread.
public final class MaskMeter {
    private final Button button = new Button();
    private final Tooltip tip = new Tooltip();
    private Runnable list = () -> {};
    private UnaryOperator<String> reasons = rule -> rule;
    private Map<String, Integer> masks = Map.of();
    private int lifted;

    MaskMeter() {
        button.getStyleClass().addAll("pill", "mask-meter");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> list.run());
        button.setTooltip(tip);
        refresh();
    }

    Node node() {
        return button;
    }

    /// `words` say what a rule finds; a click runs `show`.
    public void explain(UnaryOperator<String> words, Runnable show) {
        reasons = words;
        list = show;
        refresh();
    }

    /// How often each rule masked something so far.
    public void show(Map<String, Integer> counts) {
        if (!counts.equals(masks)) {
            masks = counts;
            refresh();
        }
    }

    /// How many masks the person lifted and did not take back.
    public void showLifted(int number) {
        lifted = number;
        refresh();
    }

    public String text() {
        return button.isVisible() ? button.getText() : "";
    }

    private void refresh() {
        int sum = masks.values().stream().mapToInt(Integer::intValue).sum();
        boolean any = sum > 0 || lifted > 0;
        button.setText("masked " + sum + (lifted > 0 ? ", " + lifted + " lifted" : ""));
        button.setVisible(any);
        button.setManaged(any);
        tip.setText(
                "Masked for viewers in this session (Ctrl+Alt+K lists what is in sight):\n"
                        + masks.entrySet().stream()
                                .sorted(
                                        Map.Entry.<String, Integer>comparingByValue()
                                                .reversed()
                                                .thenComparing(Map.Entry.comparingByKey()))
                                .map(it -> it.getValue() + "  " + reasons.apply(it.getKey()))
                                .collect(Collectors.joining("\n")));
    }
}
