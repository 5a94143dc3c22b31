package dev.labcast.terminal;

/// What a key sends to the program, as xterm does with its usual settings (xterm ctlseqs, "PC-Style
/// Function Keys", modifyCursorKeys 2; Alt as an ESC before, Backspace as DEL). Called by the view;
/// any thread.
public final class KeyBytes {
    private static final String ESC = "\033";
    private static final String CSI = "\033[";
    private static final String SS3 = "\033O";

    private KeyBytes() {}

    /// The characters to send; empty if the stroke means nothing to a terminal.
    public static String of(KeyStroke stroke, TerminalModes modes) {
        return switch (stroke) {
            case KeyStroke.Named named -> named(named, modes);
            case KeyStroke.Typed typed -> typed(typed);
        };
    }

    private static String named(KeyStroke.Named stroke, TerminalModes modes) {
        boolean application = modes.applicationCursorKeys();
        return switch (stroke.key()) {
            case ENTER -> alt(stroke, modes.newLine() ? "\r\n" : "\r");
            case TAB -> alt(stroke, stroke.shift() ? CSI + "Z" : "\t");
            case BACKSPACE -> alt(stroke, stroke.ctrl() ? "\b" : "\177");
            case ESCAPE -> alt(stroke, ESC);
            case UP -> letter(stroke, 'A', application);
            case DOWN -> letter(stroke, 'B', application);
            case RIGHT -> letter(stroke, 'C', application);
            case LEFT -> letter(stroke, 'D', application);
            case HOME -> letter(stroke, 'H', application);
            case END -> letter(stroke, 'F', application);
            case INSERT -> number(stroke, 2);
            case DELETE -> number(stroke, 3);
            case PAGE_UP -> number(stroke, 5);
            case PAGE_DOWN -> number(stroke, 6);
            case F1 -> letter(stroke, 'P', true);
            case F2 -> letter(stroke, 'Q', true);
            case F3 -> letter(stroke, 'R', true);
            case F4 -> letter(stroke, 'S', true);
            case F5 -> number(stroke, 15);
            case F6 -> number(stroke, 17);
            case F7 -> number(stroke, 18);
            case F8 -> number(stroke, 19);
            case F9 -> number(stroke, 20);
            case F10 -> number(stroke, 21);
            case F11 -> number(stroke, 23);
            case F12 -> number(stroke, 24);
        };
    }

    private static String letter(KeyStroke stroke, char end, boolean single) {
        int modifier = modifier(stroke);
        if (modifier > 1) {
            return CSI + "1;" + modifier + end;
        }
        return (single ? SS3 : CSI) + end;
    }

    private static String number(KeyStroke stroke, int key) {
        int modifier = modifier(stroke);
        return modifier > 1 ? CSI + key + ";" + modifier + "~" : CSI + key + "~";
    }

    /// xterm's modifier parameter: 1 plus shift 1, alt 2, ctrl 4, meta 8.
    private static int modifier(KeyStroke stroke) {
        return 1
                + (stroke.shift() ? 1 : 0)
                + (stroke.alt() ? 2 : 0)
                + (stroke.ctrl() ? 4 : 0)
                + (stroke.meta() ? 8 : 0);
    }

    private static String typed(KeyStroke.Typed stroke) {
        if (stroke.meta()) {
            return ""; // the window system's key, never text
        }
        if (!stroke.ctrl()) {
            return stroke.text().isEmpty() ? "" : alt(stroke, stroke.text());
        }
        String control = stroke.text().length() == 1 ? control(stroke.text().charAt(0)) : "";
        return control.isEmpty() ? "" : alt(stroke, control);
    }

    /// Ctrl with a printable character (VT220 Programmer Reference, table 3-5; the digits as
    /// xterm).
    private static String control(char c) {
        char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        if (upper >= '@' && upper <= '_') {
            return String.valueOf((char) (upper - '@'));
        }
        return switch (c) {
            case ' ', '2', '`' -> "\0";
            case '3', '{' -> ESC;
            case '4', '|' -> "\034";
            case '5', '}' -> "\035";
            case '6', '~' -> "\036";
            case '7', '/', '-' -> "\037";
            case '8', '?' -> "\177";
            default -> c < ' ' || c == '\177' ? String.valueOf(c) : "";
        };
    }

    private static String alt(KeyStroke stroke, String text) {
        return stroke.alt() ? ESC + text : text;
    }
}
