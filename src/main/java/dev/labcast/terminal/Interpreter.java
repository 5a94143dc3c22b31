package dev.labcast.terminal;

import java.util.regex.Pattern;

/// What the parser found becomes a change of state: controls (ECMA-48 8.3, C0) and escape sequences
/// here, control sequences in [CsiDispatch]. Operating system commands change nothing here: a
/// program may not touch the clipboard (OSC 52) and what it says about directories or links is not
/// shown. They are handed on to listeners, for the title and the prompt. Guarded by the terminal's
/// lock.
final class Interpreter implements EscapeParser.Sink {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final TerminalState state;
    private final TextPrinter printer;
    private final CsiDispatch csi;
    private final Reports reports;
    private final Runnable bell;
    private final OscListener commands;

    Interpreter(
            TerminalState state,
            ModeSwitch modes,
            Reports reports,
            Runnable bell,
            OscListener commands) {
        this.state = state;
        this.reports = reports;
        this.bell = bell;
        this.commands = commands;
        this.printer = new TextPrinter(state);
        this.csi = new CsiDispatch(state, printer, modes, reports);
    }

    @Override
    public void print(char[] text, int from, int to) {
        printer.print(text, from, to);
    }

    @Override
    public void control(char c) {
        printer.interrupt();
        switch (c) {
            case 0x07 -> bell.run();
            case '\b' -> state.moveTo(state.column - 1, state.row);
            case '\t' -> state.tab(1);
            case '\n', 0x0b, 0x0c -> {
                state.index();
                if (state.modes.newLine) {
                    state.column = 0;
                }
            }
            case '\r' -> state.moveTo(0, state.row);
            case 0x0e -> state.charsets.shift(1);
            case 0x0f -> state.charsets.shift(0);
            default -> {} // NUL, ENQ and the like
        }
    }

    @Override
    public void csi(Sequence sequence, char end) {
        if (end != 'b') {
            printer.interrupt();
        }
        csi.dispatch(sequence, end);
    }

    @Override
    public void escape(char intermediate, char end) {
        printer.interrupt();
        switch (intermediate) {
            case 0 -> plainEscape(end);
            case '(', ')', '*', '+' -> state.charsets.designate(intermediate - '(', end);
            case '#' -> {
                if (end == '8') {
                    alignmentPattern();
                }
            }
            default -> {} // other designations: text is decoded already
        }
    }

    private void plainEscape(char end) {
        switch (end) {
            case '7' -> state.saveCursor();
            case '8' -> state.restoreCursor();
            case 'D' -> state.index();
            case 'E' -> {
                state.index();
                state.column = 0;
            }
            case 'H' -> state.tabs.set(state.column);
            case 'M' -> state.reverseIndex();
            case 'N' -> state.charsets.shiftOnce(2);
            case 'O' -> state.charsets.shiftOnce(3);
            case 'Z' -> reports.attributes((char) 0);
            case 'c' -> state.reset();
            case 'n' -> state.charsets.shift(2);
            case 'o' -> state.charsets.shift(3);
            case '=' -> state.modes.applicationKeypad = true;
            case '>' -> state.modes.applicationKeypad = false;
            default -> {} // not one of ours, or the ST that ended a string
        }
    }

    /// DECALN: fills the screen with E.
    private void alignmentPattern() {
        ScreenBuffer screen = state.screen();
        screen.margins(0, state.rows() - 1);
        char[] pattern = "E".repeat(state.columns()).toCharArray();
        for (int i = 0; i < state.rows(); i++) {
            screen.row(i).clear(Pen.PLAIN);
            screen.row(i).put(0, pattern, 0, pattern.length, Pen.PLAIN);
        }
        state.moveTo(0, 0);
    }

    @Override
    public void osc(String command) {
        printer.interrupt();
        int semicolon = command.indexOf(';');
        String number = semicolon < 0 ? command : command.substring(0, semicolon);
        if (NUMBER.matcher(number).matches()) {
            commands.osc(Integer.parseInt(number), command.substring(semicolon + 1));
        }
    }
}
