package dev.labcast.terminal;

/// What a paste sends: line ends as the Enter key, no control characters (pasted text must not be
/// able to press keys, nor to end its own bracket), and the brackets of mode 2004 round it when the
/// program asked for them (xterm ctlseqs, "Bracketed Paste Mode"). Called by the view; any thread.
public final class Paste {
    private static final String BEGIN = "\033[200~";
    private static final String END = "\033[201~";

    private Paste() {}

    public static String of(String text, TerminalModes modes) {
        String clean = clean(text.replace("\r\n", "\r").replace('\n', '\r'));
        return modes.bracketedPaste() ? BEGIN + clean + END : clean;
    }

    /// Drops C0 (but Tab and Enter), DEL and C1; the ESC of a bracket's end goes with them, and
    /// what is left of it is dropped as well.
    private static String clean(String text) {
        String open = text.replace(END, "").replace(BEGIN, "");
        StringBuilder clean = new StringBuilder(open.length());
        for (int i = 0; i < open.length(); i++) {
            char c = open.charAt(i);
            boolean control = c < ' ' && c != '\t' && c != '\r';
            if (!control && (c < 0x7f || c > 0x9f)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
