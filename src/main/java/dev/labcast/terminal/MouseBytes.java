package dev.labcast.terminal;

import java.util.Optional;

/// Mouse reports (xterm ctlseqs, "Mouse Tracking"). Called by the view; any thread.
public final class MouseBytes {
    private static final String CSI = "\033[";
    private static final int SHIFT = 4;
    private static final int ALT = 8;
    private static final int CTRL = 16;
    private static final int MOTION = 32;
    private static final int RELEASE = 3;

    /// What one char can say: 32 plus a 1-based coordinate.
    private static final int LAST_BYTE = 255;

    private static final int LAST_UTF8 = 2047;

    private MouseBytes() {}

    /// The report to send; empty if the program did not ask for this kind, or if its encoding
    /// cannot say the place. With [MouseEncoding#X10] the chars 0x80 to 0xff are single bytes (ISO
    /// 8859-1), not UTF-8: see [#bytewise].
    public static Optional<String> of(MouseStroke stroke, TerminalModes modes) {
        if (!wanted(stroke, modes.mouseMode()) || stroke.column() < 0 || stroke.row() < 0) {
            return Optional.empty();
        }
        int code = code(stroke, modes.mouseMode());
        int column = stroke.column() + 1;
        int row = stroke.row() + 1;
        boolean released = stroke.action() == MouseStroke.Action.RELEASE;
        int old = released ? code & ~RELEASE | RELEASE : code;
        return switch (modes.mouseEncoding()) {
            case SGR ->
                    Optional.of(
                            CSI + "<" + code + ";" + column + ";" + row + (released ? "m" : "M"));
            case URXVT -> Optional.of(CSI + (32 + old) + ";" + column + ";" + row + "M");
            case UTF8 -> chars(old, column, row, LAST_UTF8);
            case X10 -> chars(old, column, row, LAST_BYTE);
        };
    }

    /// Whether reports in this encoding go to the program a byte per char.
    public static boolean bytewise(MouseEncoding encoding) {
        return encoding == MouseEncoding.X10;
    }

    /// Focus came or went (mode 1004); empty if the program does not want to know.
    public static Optional<String> focus(boolean gained, TerminalModes modes) {
        return modes.focusReporting() ? Optional.of(CSI + (gained ? "I" : "O")) : Optional.empty();
    }

    private static boolean wanted(MouseStroke stroke, MouseMode mode) {
        boolean press = stroke.action() == MouseStroke.Action.PRESS;
        boolean move = stroke.action() == MouseStroke.Action.MOVE;
        boolean held = stroke.button() != MouseStroke.Button.NONE;
        boolean sane = (held || move) && (press || !stroke.button().wheel());
        return sane
                && switch (mode) {
                    case NONE -> false;
                    case X10 -> press && !stroke.button().wheel();
                    case NORMAL -> !move;
                    case BUTTON -> !move || held;
                    case ANY -> true;
                };
    }

    private static int code(MouseStroke stroke, MouseMode mode) {
        int code = stroke.button().code();
        if (stroke.action() == MouseStroke.Action.MOVE) {
            code |= MOTION;
        }
        if (mode == MouseMode.X10) {
            return code; // no modifiers in the oldest protocol
        }
        return code
                | (stroke.shift() ? SHIFT : 0)
                | (stroke.alt() ? ALT : 0)
                | (stroke.ctrl() ? CTRL : 0);
    }

    private static Optional<String> chars(int code, int column, int row, int last) {
        if (column + 32 > last || row + 32 > last) {
            return Optional.empty();
        }
        return Optional.of(
                CSI + "M" + (char) (32 + code) + (char) (32 + column) + (char) (32 + row));
    }
}
