package dev.labcast.terminal;

/// Answers to the program's questions (xterm ctlseqs: DA, DSR, DECRQM, XTVERSION, XTWINOPS 18). We
/// present ourselves as a VT220 with colour, and with a version that makes vim choose SGR mouse
/// reports. What could tell the program something about the person (title, clipboard, colours) is
/// not answered.
final class Reports {
    private static final String CSI = "\033[";
    private static final String DCS = "\033P";
    private static final String ST = "\033\\";

    private final TerminalState state;
    private final Replies out;

    Reports(TerminalState state, Replies out) {
        this.state = state;
        this.out = out;
    }

    /// DA: `prefix` 0 primary, `>` secondary, `=` tertiary.
    void attributes(char prefix) {
        switch (prefix) {
            case 0 -> out.reply(CSI + "?62;22c");
            case '>' -> out.reply(CSI + ">0;300;0c");
            case '=' -> out.reply(DCS + "!|00000000" + ST);
            default -> {} // no such report
        }
    }

    /// DSR 5 (all is well) and 6 (where is the cursor), and the latter's DEC form.
    void status(char prefix, int which) {
        String mark = prefix == '?' ? "?" : "";
        if (which == 5 && prefix == 0) {
            out.reply(CSI + "0n");
        } else if (which == 6) {
            String page = prefix == '?' ? ";1" : "";
            out.reply(
                    CSI
                            + mark
                            + (state.addressedRow() + 1)
                            + ";"
                            + (state.column + 1)
                            + page
                            + "R");
        }
    }

    /// DECRQM: 0 unknown, 1 set, 2 reset.
    void mode(char prefix, int mode, int value) {
        out.reply(CSI + (prefix == '?' ? "?" : "") + mode + ";" + value + "$y");
    }

    void size() {
        out.reply(CSI + "8;" + state.rows() + ";" + state.columns() + "t");
    }

    void version() {
        out.reply(DCS + ">|Labcast" + ST);
    }
}
