package dev.labcast.export;

/// Text that goes into a line of a file. Any thread.
final class OneLine {
    private OneLine() {}

    /// Line ends, tabs and controls become a blank, as they would break a line or an XML file.
    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isISOControl(point) || isOdd(point) ? ' ' : point)
                .forEach(line::appendCodePoint);
        return line.toString().replaceAll(" {2,}", " ").strip();
    }

    /// Line separators, halves of a surrogate pair and what no XML may hold (XML 1.0, 2.2).
    private static boolean isOdd(int point) {
        int type = Character.getType(point);
        return type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (point & 0xFFFE) == 0xFFFE;
    }
}
