package dev.labcast.pane.terminal;

import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// What the terminal pane does itself with a key, instead of sending it to the program. Immutable;
/// any thread.
enum PaneAction {
    COPY,
    PASTE,
    FIND,
    ZOOM_IN,
    ZOOM_OUT,
    ZOOM_RESET,
    PAGE_UP,
    PAGE_DOWN,
    TO_TOP,
    TO_BOTTOM;

    /// The action of a pressed key; empty if it is the program's. `scrollable`: there is a
    /// scroll-back to move in (not on the alternate screen).
    static Optional<PaneAction> of(KeyEvent key, boolean scrollable) {
        if (key.isMetaDown() || (key.isControlDown() && key.isShiftDown() && !key.isAltDown())) {
            return switch (key.getCode()) {
                case C -> Optional.of(COPY);
                case V -> Optional.of(PASTE);
                case F -> Optional.of(FIND);
                case EQUALS, PLUS -> Optional.of(ZOOM_IN);
                default -> Optional.empty();
            };
        }
        if (key.isControlDown() && !key.isAltDown()) {
            return switch (key.getCode()) {
                case EQUALS, PLUS, ADD -> Optional.of(ZOOM_IN);
                case MINUS, SUBTRACT -> Optional.of(ZOOM_OUT);
                case DIGIT0, NUMPAD0 -> Optional.of(ZOOM_RESET);
                case INSERT -> Optional.of(COPY);
                default -> Optional.empty();
            };
        }
        if (key.isShiftDown() && !key.isAltDown()) {
            return switch (key.getCode()) {
                case INSERT -> Optional.of(PASTE);
                case PAGE_UP -> Optional.of(PAGE_UP).filter(_ -> scrollable);
                case PAGE_DOWN -> Optional.of(PAGE_DOWN).filter(_ -> scrollable);
                case HOME -> Optional.of(TO_TOP).filter(_ -> scrollable);
                case END -> Optional.of(TO_BOTTOM).filter(_ -> scrollable);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
