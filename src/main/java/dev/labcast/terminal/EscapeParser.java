package dev.labcast.terminal;

/// Splits the stream of characters into text, controls and sequences: the state machine of Paul
/// Williams' "A parser for DEC's ANSI-compatible video terminals" (vt100.net/emu/dec_ansi_parser),
/// with device control strings swallowed as SOS, PM and APC are. C1 controls are honoured in their
/// 7-bit form only: U+0080 to U+009F in decoded text are stray bytes and are dropped. Guarded by
/// the terminal's lock.
final class EscapeParser {

    /// What the parser found, in the order of the stream.
    interface Sink {
        /// Characters `from` up to, not including, `to`: no controls among them.
        void print(char[] text, int from, int to);

        void control(char c);

        void escape(char intermediate, char end);

        void csi(Sequence sequence, char end);

        void osc(String command);
    }

    private enum State {
        GROUND,
        ESCAPE,
        ESCAPE_INTERMEDIATE,
        CSI_ENTRY,
        CSI_PARAM,
        CSI_INTERMEDIATE,
        CSI_IGNORE,
        OSC,
        STRING
    }

    /// Chars of an operating system command that are kept; a title is not longer.
    private static final int LONGEST_COMMAND = 2_048;

    /// A string nobody ends (a binary file on the screen) stops swallowing after so many chars.
    private static final int LONGEST_STRING = 4_000_000;

    private static final char BEL = 0x07;
    private static final char CAN = 0x18;
    private static final char SUB = 0x1a;
    private static final char ESC = 0x1b;
    private static final char DEL = 0x7f;

    private final Sink sink;
    private final Sequence sequence = new Sequence();
    private final StringBuilder command = new StringBuilder();
    private State state = State.GROUND;
    private int swallowed;

    EscapeParser(Sink sink) {
        this.sink = sink;
    }

    void feed(char[] text, int from, int to) {
        int i = from;
        while (i < to) {
            if (state == State.GROUND) {
                int start = i;
                while (i < to && printable(text[i])) {
                    i++;
                }
                if (i > start) {
                    sink.print(text, start, i);
                }
                if (i == to) {
                    return;
                }
            }
            if (printable(text[i]) && text[i] > DEL && !inString()) {
                state = State.GROUND; // not part of any sequence: give up on it, show the character
            } else {
                advance(text[i]);
                i++;
            }
        }
    }

    private static boolean printable(char c) {
        return c >= ' ' && (c < DEL || c > 0x9f);
    }

    private boolean inString() {
        return state == State.OSC || state == State.STRING;
    }

    private void advance(char c) {
        if (c < ' ') {
            control(c);
            return;
        }
        if (c >= DEL && c <= 0x9f) {
            return;
        }
        switch (state) {
            case GROUND -> {}
            case ESCAPE -> escape(c);
            case ESCAPE_INTERMEDIATE -> escapeIntermediate(c);
            case CSI_ENTRY -> csiEntry(c);
            case CSI_PARAM -> csiParam(c);
            case CSI_INTERMEDIATE -> csiIntermediate(c);
            case CSI_IGNORE -> csiIgnore(c);
            case OSC -> osc(c);
            case STRING -> swallow();
        }
    }

    private void control(char c) {
        if (c == ESC) {
            endCommand();
            sequence.begin();
            state = State.ESCAPE;
        } else if (c == CAN || c == SUB) {
            state = State.GROUND;
        } else if (c == BEL && state == State.OSC) {
            endCommand();
            state = State.GROUND;
        } else if (inString()) {
            swallow();
        } else {
            sink.control(c);
        }
    }

    private void escape(char c) {
        switch (c) {
            case '[' -> state = State.CSI_ENTRY;
            case ']' -> {
                command.setLength(0);
                swallowed = 0;
                state = State.OSC;
            }
            case 'P', 'X', '^', '_' -> {
                swallowed = 0;
                state = State.STRING;
            }
            default -> escapeIntermediate(c);
        }
    }

    private void escapeIntermediate(char c) {
        if (c < '0') {
            sequence.intermediate(c);
            state = State.ESCAPE_INTERMEDIATE;
        } else {
            state = State.GROUND;
            sink.escape(sequence.intermediate, c);
        }
    }

    private void csiEntry(char c) {
        if (c >= '<' && c <= '?') {
            sequence.prefix = c;
            state = State.CSI_PARAM;
        } else {
            csiParam(c);
        }
    }

    private void csiParam(char c) {
        if (c >= '0' && c <= '9') {
            sequence.digit(c);
            state = State.CSI_PARAM;
        } else if (c == ';' || c == ':') {
            sequence.separator(c);
            state = State.CSI_PARAM;
        } else if (c >= '<' && c <= '?') {
            state = State.CSI_IGNORE;
        } else {
            csiIntermediate(c);
        }
    }

    private void csiIntermediate(char c) {
        if (c < '0') {
            sequence.intermediate(c);
            state = State.CSI_INTERMEDIATE;
        } else if (c < '@') {
            state = State.CSI_IGNORE;
        } else {
            state = State.GROUND;
            sink.csi(sequence, c);
        }
    }

    private void csiIgnore(char c) {
        if (c >= '@') {
            state = State.GROUND;
        }
    }

    private void osc(char c) {
        if (command.length() < LONGEST_COMMAND) {
            command.append(c);
        }
        swallow();
    }

    private void swallow() {
        if (++swallowed > LONGEST_STRING) {
            state = State.GROUND;
        }
    }

    private void endCommand() {
        if (state == State.OSC) {
            sink.osc(command.toString());
        }
    }
}
