package dev.labcast.terminal;

/// Which characters are drawn as lines and blocks rather than letters, and the arms of the lines:
/// Unicode's Box Drawing (U+2500-257F), Block Elements (U+2580-259F) and Braille Patterns
/// (U+2800-28FF), and the four separators of Powerline (U+E0B0-E0B3). Pure; any thread.
final class BoxShapes {
    static final int NONE = 0;
    static final int LIGHT = 1;
    static final int HEAVY = 2;
    static final int DOUBLE = 3;

    private static final char FIRST = '\u2500';
    private static final char FIRST_ARC = '\u256D';
    private static final char LAST_DIAGONAL = '\u2573';

    /// For each character from U+2500 on: the weight of its left, upper, right and lower arm, as
    /// the names in the Unicode code chart give them. Arcs and diagonals have none.
    private static final String ARMS =
            "1010 2020 0101 0202 1010 2020 0101 0202 1010 2020 0101 0202 0011 0021 0012 0022 "
                    + "1001 2001 1002 2002 0110 0120 0210 0220 1100 2100 1200 2200 0111 0121 0211 0112 "
                    + "0212 0221 0122 0222 1101 2101 1201 1102 1202 2201 2102 2202 1011 2011 1021 2021 "
                    + "1012 2012 1022 2022 1110 2110 1120 2120 1210 2210 1220 2220 1111 2111 1121 2121 "
                    + "1211 1112 1212 2211 1221 2112 1122 2221 2122 2212 1222 2222 1010 2020 0101 0202 "
                    + "3030 0303 0031 0013 0033 3001 1003 3003 0130 0310 0330 3100 1300 3300 0131 0313 "
                    + "0333 3101 1303 3303 3031 1013 3033 3130 1310 3330 3131 1313 3333 0000 0000 0000 "
                    + "0000 0000 0000 0000 1000 0100 0010 0001 2000 0200 0020 0002 1020 0102 2010 0201 ";

    private BoxShapes() {}

    static boolean covers(char c) {
        return c >= FIRST && (c <= '\u259F' || isBraille(c) || isSeparator(c));
    }

    static boolean isBlock(char c) {
        return c >= '\u2580' && c <= '\u259F';
    }

    static boolean isBraille(char c) {
        return c >= '\u2800' && c <= '\u28FF';
    }

    static boolean isSeparator(char c) {
        return c >= '\uE0B0' && c <= '\uE0B3';
    }

    static boolean isCurve(char c) {
        return c >= FIRST_ARC && c <= LAST_DIAGONAL;
    }

    /// Into how many dashes the line is broken; 1 for an unbroken one.
    static int dashes(char c) {
        if (c >= '\u2504' && c <= '\u2507') {
            return 3;
        }
        if (c >= '\u2508' && c <= '\u250B') {
            return 4;
        }
        return c >= '\u254C' && c <= '\u254F' ? 2 : 1;
    }

    /// Weight of the arm of `c` that points to `side`: 0 left, 1 up, 2 right, 3 down.
    static int arm(char c, int side) {
        return ARMS.charAt((c - FIRST) * 5 + side) - '0';
    }

    /// Whether a row of these looks the same as one stretched over all its cells.
    static boolean stretches(char c) {
        return c == '\u2500' || c == '\u2501' || c == '\u2550' || c >= '\u2580' && c <= '\u2588';
    }
}
