package dev.labcast.app;

/// A line as viewers read it, held against one of the desk's own. Pure; any thread.
final class PublicLine {
    private static final String MASK = "▒+";
    private static final String HIDDEN = "▒ private";
    private static final int FEW = 3;

    private PublicLine() {}

    /// Whether there is enough in it to know it again.
    static boolean says(String seen) {
        return !seen.equals(HIDDEN) && seen.replaceAll(MASK, "").strip().length() >= FEW;
    }

    /// Whether `own` may be what viewers read as `seen`.
    static boolean readsAs(String seen, String own) {
        if (!says(seen)) {
            return false;
        }
        String[] pieces = seen.stripTrailing().split(MASK, -1);
        String text = own.stripTrailing();
        if (pieces.length == 1) {
            return text.equals(pieces[0]);
        }
        String last = pieces[pieces.length - 1];
        if (!text.startsWith(pieces[0]) || !text.endsWith(last)) {
            return false;
        }
        int at = pieces[0].length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = text.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return at <= text.length() - last.length();
    }
}
