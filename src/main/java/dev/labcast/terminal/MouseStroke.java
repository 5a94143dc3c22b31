package dev.labcast.terminal;

/// Something the mouse did over the terminal's cells, `column` and `row` being 0-based. While
/// moving, `button` is the one held down, or `NONE`; wheel buttons are only ever pressed.
/// Immutable; any thread.
public record MouseStroke(
        Action action,
        Button button,
        int column,
        int row,
        boolean shift,
        boolean alt,
        boolean ctrl) {

    public enum Action {
        PRESS,
        RELEASE,
        MOVE
    }

    /// The buttons with xterm's code.
    public enum Button {
        LEFT(0),
        MIDDLE(1),
        RIGHT(2),
        NONE(3),
        WHEEL_UP(64),
        WHEEL_DOWN(65),
        WHEEL_LEFT(66),
        WHEEL_RIGHT(67);

        private final int code;

        Button(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        boolean wheel() {
            return code >= WHEEL_UP.code;
        }
    }
}
