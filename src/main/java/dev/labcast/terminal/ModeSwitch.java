package dev.labcast.terminal;

/// SM and RM, DECSET and DECRST (xterm ctlseqs), and what DECRQM says about them. Guarded by the
/// terminal's lock.
final class ModeSwitch {
    private static final int UNKNOWN = 0;
    private static final int SET = 1;
    private static final int RESET = 2;

    private final TerminalState state;
    private final Modes modes;
    private final Runnable freeze;
    private final Runnable thaw;

    /// `freeze` and `thaw`: synchronized output begins and ends.
    ModeSwitch(TerminalState state, Runnable freeze, Runnable thaw) {
        this.state = state;
        this.modes = state.modes;
        this.freeze = freeze;
        this.thaw = thaw;
    }

    void ansi(int mode, boolean on) {
        if (mode == 4) {
            modes.insert = on;
        } else if (mode == 20) {
            modes.newLine = on;
        }
    }

    void dec(int mode, boolean on) {
        switch (mode) {
            case 1 -> modes.applicationCursorKeys = on;
            case 6 -> {
                modes.origin = on;
                state.address(0, 0);
            }
            case 7 -> modes.autowrap = on;
            case 12 -> modes.cursorBlinking = on;
            case 25 -> modes.cursorVisible = on;
            case 66 -> modes.applicationKeypad = on;
            case 9, 1000, 1002, 1003 -> modes.mouseMode = on ? mouseMode(mode) : MouseMode.NONE;
            case 1005, 1006, 1015 ->
                    modes.mouseEncoding = on ? mouseEncoding(mode) : MouseEncoding.X10;
            case 1004 -> modes.focusReporting = on;
            case 1007 -> modes.alternateScroll = on;
            case 47, 1047, 1048, 1049 -> screen(mode, on);
            case 2004 -> modes.bracketedPaste = on;
            case 2026 -> synchronizedOutput(on);
            default -> {} // a mode we do not have
        }
    }

    private static MouseMode mouseMode(int mode) {
        return switch (mode) {
            case 9 -> MouseMode.X10;
            case 1000 -> MouseMode.NORMAL;
            case 1002 -> MouseMode.BUTTON;
            default -> MouseMode.ANY;
        };
    }

    private static MouseEncoding mouseEncoding(int mode) {
        return switch (mode) {
            case 1005 -> MouseEncoding.UTF8;
            case 1006 -> MouseEncoding.SGR;
            default -> MouseEncoding.URXVT;
        };
    }

    private void screen(int mode, boolean on) {
        if (on) {
            if (mode >= 1048) {
                state.saveCursor();
            }
            if (mode != 1048) {
                state.useAlternate(true);
            }
            if (mode == 1049) {
                state.alternate.clear(state.pen.blank());
            }
        } else {
            if (mode == 1047 && state.onAlternate()) {
                state.alternate.clear(state.pen.blank());
            }
            if (mode != 1048) {
                state.useAlternate(false);
            }
            if (mode >= 1048) {
                state.restoreCursor();
            }
        }
    }

    private void synchronizedOutput(boolean on) {
        if (on) {
            freeze.run();
        } else {
            thaw.run();
        }
    }

    int query(char prefix, int mode) {
        return prefix == '?' ? queryDec(mode) : queryAnsi(mode);
    }

    private int queryAnsi(int mode) {
        return switch (mode) {
            case 4 -> flag(modes.insert);
            case 20 -> flag(modes.newLine);
            default -> UNKNOWN;
        };
    }

    private int queryDec(int mode) {
        return switch (mode) {
            case 1 -> flag(modes.applicationCursorKeys);
            case 6 -> flag(modes.origin);
            case 7 -> flag(modes.autowrap);
            case 12 -> flag(modes.cursorBlinking);
            case 25 -> flag(modes.cursorVisible);
            case 66 -> flag(modes.applicationKeypad);
            case 9, 1000, 1002, 1003 -> flag(modes.mouseMode == mouseMode(mode));
            case 1005, 1006, 1015 -> flag(modes.mouseEncoding == mouseEncoding(mode));
            case 1004 -> flag(modes.focusReporting);
            case 1007 -> flag(modes.alternateScroll);
            case 47, 1047, 1049 -> flag(state.onAlternate());
            case 2004 -> flag(modes.bracketedPaste);
            case 2026 -> flag(modes.synchronizedOutput);
            default -> UNKNOWN;
        };
    }

    private static int flag(boolean on) {
        return on ? SET : RESET;
    }
}
