package dev.labcast.pane.terminal;

import dev.labcast.terminal.KeyStroke;
import dev.labcast.terminal.NamedKey;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// From JavaFX key events to strokes of a terminal's keyboard. A key is told twice: as pressed,
/// with its code, and (if it stands for text) as typed, with what the layout, dead keys and AltGr
/// made of it. Named keys and Ctrl with a letter are taken from the first, everything else from the
/// second. JavaFX thread.
final class KeyStrokes {
    private static final char FIRST_PRINTABLE = ' ';
    private static final char DELETE = '\177';

    /// Whether the key that types came here when it was pressed. One that a shortcut of the desk
    /// took away did not, and what it types is not for the program either.
    private boolean pressedHere;

    /// The stroke of a pressed key; empty if it is a modifier or will be told as typed.
    Optional<KeyStroke> pressed(KeyEvent key) {
        pressedHere = !key.getCode().isModifierKey();
        Optional<NamedKey> named = named(key.getCode());
        if (named.isPresent()) {
            return Optional.of(
                    new KeyStroke.Named(
                            named.get(),
                            key.isControlDown(),
                            key.isAltDown(),
                            key.isShiftDown(),
                            key.isMetaDown()));
        }
        if (!key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return Optional.empty();
        }
        return letter(key)
                .map(text -> new KeyStroke.Typed(text, true, false, key.isShiftDown(), false));
    }

    /// The stroke of a typed character; empty if it was dealt with when pressed.
    Optional<KeyStroke> typed(KeyEvent key) {
        String text = key.getCharacter();
        if (text.isEmpty()
                || key.getCharacter().equals(KeyEvent.CHAR_UNDEFINED)
                || key.isMetaDown()) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        boolean control = first < FIRST_PRINTABLE || first == DELETE;
        boolean here = pressedHere;
        pressedHere = false;
        if (key.isControlDown() && key.isAltDown()) {
            return here ? Optional.of(withAlt(text, control)) : Optional.empty();
        }
        if (control || key.isControlDown() || (key.isAltDown() && !here)) {
            return Optional.empty();
        }
        return Optional.of(
                new KeyStroke.Typed(text, false, key.isAltDown(), key.isShiftDown(), false));
    }

    /// Ctrl and Alt together are AltGr where they type something printable (Windows).
    private static KeyStroke withAlt(String text, boolean control) {
        return new KeyStroke.Typed(text, false, control, false, false);
    }

    /// What the key types without modifiers: by its code on most layouts, else what the event says.
    private static Optional<String> letter(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.SPACE) {
            return Optional.of(" ");
        }
        String name = code.getChar();
        if (name.length() == 1 && name.charAt(0) > FIRST_PRINTABLE && name.charAt(0) < DELETE) {
            return Optional.of(name.toLowerCase(Locale.ROOT));
        }
        return Optional.of(key.getText()).filter(text -> text.length() == 1);
    }

    private static Optional<NamedKey> named(KeyCode code) {
        return switch (code) {
            case ENTER -> Optional.of(NamedKey.ENTER);
            case TAB -> Optional.of(NamedKey.TAB);
            case BACK_SPACE -> Optional.of(NamedKey.BACKSPACE);
            case ESCAPE -> Optional.of(NamedKey.ESCAPE);
            case UP, KP_UP -> Optional.of(NamedKey.UP);
            case DOWN, KP_DOWN -> Optional.of(NamedKey.DOWN);
            case RIGHT, KP_RIGHT -> Optional.of(NamedKey.RIGHT);
            case LEFT, KP_LEFT -> Optional.of(NamedKey.LEFT);
            case HOME -> Optional.of(NamedKey.HOME);
            case END -> Optional.of(NamedKey.END);
            case INSERT -> Optional.of(NamedKey.INSERT);
            case DELETE -> Optional.of(NamedKey.DELETE);
            case PAGE_UP -> Optional.of(NamedKey.PAGE_UP);
            case PAGE_DOWN -> Optional.of(NamedKey.PAGE_DOWN);
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 ->
                    Optional.of(NamedKey.valueOf(code.name()));
            default -> Optional.empty();
        };
    }
}
