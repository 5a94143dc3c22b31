package dev.labcast.stage;

/// How much of a notebook's line is drawn: more than any stage has room for is not laid out. Pure;
/// any thread.
public final class DrawnLine {
    /// In UTF-16 units.
    private static final int LONGEST = 2_000;

    private DrawnLine() {}

    public static String of(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
