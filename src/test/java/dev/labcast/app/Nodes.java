package dev.labcast.app;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Looks at and works with nodes as a person does: reads their words, presses keys. JavaFX thread.
final class Nodes {
    private Nodes() {}

    /// The words of everything visible below `top` that carries `styleClass`, from the first to the
    /// last.
    static List<String> words(Parent top, String styleClass) {
        List<String> all = new ArrayList<>();
        for (Node node : top.lookupAll("." + styleClass)) {
            if (node instanceof Labeled labeled && shown(labeled)) {
                all.add(labeled.getText());
            }
        }
        return all;
    }

    /// Presses the keys, such as `Ctrl+Alt+M`, where the focus is.
    static void press(Node target, String keys) {
        KeyCodeCombination wanted = (KeyCodeCombination) KeyCombination.valueOf(keys);
        KeyCode code = wanted.getCode();
        Event.fireEvent(
                target,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        code.getChar(),
                        code,
                        wanted.getShift() == KeyCombination.ModifierValue.DOWN,
                        wanted.getControl() == KeyCombination.ModifierValue.DOWN,
                        wanted.getAlt() == KeyCombination.ModifierValue.DOWN,
                        false));
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
