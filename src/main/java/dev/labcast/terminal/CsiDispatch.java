package dev.labcast.terminal;

/// Carries out control sequences (ECMA-48 8.3; xterm ctlseqs, "Functions using CSI"). One that is
/// not known here does nothing. Guarded by the terminal's lock.
final class CsiDispatch {
    private final TerminalState state;
    private final TextPrinter printer;
    private final ModeSwitch modes;
    private final Reports reports;

    CsiDispatch(TerminalState state, TextPrinter printer, ModeSwitch modes, Reports reports) {
        this.state = state;
        this.printer = printer;
        this.modes = modes;
        this.reports = reports;
    }

    void dispatch(Sequence s, char end) {
        if (s.intermediate != 0) {
            withIntermediate(s, end);
        } else if (s.prefix == 0) {
            if (!move(s, end) && !edit(s, end)) {
                settings(s, end);
            }
        } else {
            withPrefix(s, end);
        }
    }

    private boolean move(Sequence s, char end) {
        int n = s.number(0);
        switch (end) {
            case 'A' -> state.up(n);
            case 'B' -> state.down(n);
            case 'C', 'a' -> state.moveTo(state.column + n, state.row);
            case 'D' -> state.moveTo(state.column - n, state.row);
            case 'E' -> {
                state.down(n);
                state.moveTo(0, state.row);
            }
            case 'F' -> {
                state.up(n);
                state.moveTo(0, state.row);
            }
            case 'e' -> state.address(state.column, state.addressedRow() + n);
            case 'G', '`' -> state.moveTo(n - 1, state.row);
            case 'H', 'f' -> state.address(s.number(1) - 1, n - 1);
            case 'I' -> state.tab(n);
            case 'Z' -> state.tabBack(n);
            case 'd' -> state.address(state.column, n - 1);
            case 's' -> state.saveCursor();
            case 'u' -> state.restoreCursor();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean edit(Sequence s, char end) {
        int n = s.number(0);
        long blank = state.pen.blank();
        switch (end) {
            case '@' -> {
                state.line().insert(state.column, n, blank);
                state.pendingWrap = false;
            }
            case 'P' -> {
                state.line().delete(state.column, n, blank);
                state.pendingWrap = false;
            }
            case 'X' -> {
                int to = Math.min(state.columns(), state.column + n);
                state.line().erase(state.column, to, blank);
                state.pendingWrap = false;
            }
            case 'J' -> eraseInDisplay(s.value(0));
            case 'K' -> eraseInLine(s.value(0));
            case 'L' -> {
                if (state.inRegion()) {
                    state.screen().insertRows(state.row, n, blank);
                    state.moveTo(0, state.row);
                }
            }
            case 'M' -> {
                if (state.inRegion()) {
                    state.screen().deleteRows(state.row, n, blank);
                    state.moveTo(0, state.row);
                }
            }
            case 'S' -> state.screen().scrollUp(n, blank);
            case 'T' -> {
                if (s.count() <= 1) { // with more it is xterm's highlight tracking
                    state.screen().scrollDown(n, blank);
                }
            }
            case '^' -> state.screen().scrollDown(n, blank);
            case 'b' -> printer.repeat(n);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void settings(Sequence s, char end) {
        switch (end) {
            case 'c' -> reports.attributes((char) 0);
            case 'g' -> clearTabs(s.value(0));
            case 'h', 'l' -> {
                for (int i = 0; i < s.count(); i++) {
                    modes.ansi(s.value(i), end == 'h');
                }
            }
            case 'm' -> SgrParser.apply(s, state.pen);
            case 'n' -> reports.status((char) 0, s.value(0));
            case 'r' -> margins(s);
            case 't' -> {
                if (s.value(0) == 18) {
                    reports.size();
                }
            }
            default -> {} // not one of ours
        }
    }

    private void withPrefix(Sequence s, char end) {
        if (s.prefix == '?') {
            switch (end) {
                case 'h', 'l' -> {
                    for (int i = 0; i < s.count(); i++) {
                        modes.dec(s.value(i), end == 'h');
                    }
                }
                case 'J' -> eraseInDisplay(s.value(0));
                case 'K' -> eraseInLine(s.value(0));
                case 'n' -> reports.status('?', s.value(0));
                default -> {} // not one of ours
            }
        } else if (end == 'c' && s.value(0) == 0) {
            reports.attributes(s.prefix);
        } else if (end == 'q' && s.prefix == '>' && s.value(0) == 0) {
            reports.version();
        }
    }

    private void withIntermediate(Sequence s, char end) {
        if (s.intermediate == ' ' && end == 'q' && s.prefix == 0) {
            cursorStyle(s.value(0));
        } else if (s.intermediate == '!' && end == 'p' && s.prefix == 0) {
            state.softReset();
        } else if (s.intermediate == '$' && end == 'p' && (s.prefix == 0 || s.prefix == '?')) {
            reports.mode(s.prefix, s.value(0), modes.query(s.prefix, s.value(0)));
        }
    }

    private void clearTabs(int which) {
        if (which == 0) {
            state.tabs.clear(state.column);
        } else if (which == 3) {
            state.tabs.clearAll();
        }
    }

    private void eraseInDisplay(int which) {
        ScreenBuffer screen = state.screen();
        long blank = state.pen.blank();
        switch (which) {
            case 0 -> {
                eraseInLine(0);
                screen.clear(state.row + 1, state.rows(), blank);
            }
            case 1 -> {
                screen.clear(0, state.row, blank);
                eraseInLine(1);
            }
            case 2 -> screen.clear(blank);
            case 3 -> screen.history().clear();
            default -> {} // no such area
        }
        state.pendingWrap = false;
    }

    private void eraseInLine(int which) {
        long blank = state.pen.blank();
        switch (which) {
            case 0 -> state.line().erase(state.column, state.columns(), blank);
            case 1 -> state.line().erase(0, state.column + 1, blank);
            case 2 -> state.line().clear(blank);
            default -> {} // no such area
        }
        if (which == 1 || which == 2 || (which == 0 && state.column == 0)) {
            state.screen().beginsAnew(state.row);
        }
        state.pendingWrap = false;
    }

    private void margins(Sequence s) {
        int top = s.number(0) - 1;
        int bottom = s.value(1) == 0 ? state.rows() - 1 : Math.min(s.value(1), state.rows()) - 1;
        if (top < bottom) {
            state.screen().margins(top, bottom);
            state.address(0, 0);
        }
    }

    /// DECSCUSR: odd numbers blink, 0 is the usual shape.
    private void cursorStyle(int style) {
        if (style <= 6) {
            state.modes.cursorShape =
                    switch (style) {
                        case 3, 4 -> CursorShape.UNDERLINE;
                        case 5, 6 -> CursorShape.BAR;
                        default -> CursorShape.BLOCK;
                    };
            state.modes.cursorBlinking = style == 0 || style % 2 == 1;
        }
    }
}
