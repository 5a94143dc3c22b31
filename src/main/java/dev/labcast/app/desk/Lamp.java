package dev.labcast.app.desk;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A few words in the desk's first row, and all of it in their hint. Not there until there is
/// something to say. JavaFX thread.
final class Lamp {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final Label label = new Label();
    private final Tooltip hint = new Tooltip();

    Lamp() {
        label.getStyleClass().add("pill");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(hint);
        label.setVisible(false);
        label.setManaged(false);
    }

    Node node() {
        return label;
    }

    String text() {
        return label.getText();
    }

    String hint() {
        return hint.getText();
    }

    void say(String words, String more, boolean trouble) {
        label.setText(words);
        hint.setText(more);
        label.setVisible(true);
        label.setManaged(true);
        label.pseudoClassStateChanged(TROUBLE, trouble);
    }
}
