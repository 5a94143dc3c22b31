package dev.labcast.terminal;

/// How many cells a character fills: 0 for marks and invisible controls, 2 for wide ones (Unicode
/// 16 EastAsianWidth W and F, and characters with emoji presentation), else 1. Ambiguous characters
/// are narrow, and so are regional indicators, as wcwidth has them; a variation selector changes no
/// width, as in xterm. Any thread.
final class CellWidth {
    /// Pairs of first and last: W and F of EastAsianWidth.txt, less what has emoji presentation.
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2329, 0x232A, 0x2630, 0x2637, 0x268A, 0x268F, 0x2E80, 0x303E,
        0x3041, 0x3247, 0x3250, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FB,
        0x1D300, 0x1D356, 0x1D360, 0x1D376, 0x1F200, 0x1F265, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    private static final int FIRST_REGIONAL = 0x1F1E6;
    private static final int LAST_REGIONAL = 0x1F1FF;
    private static final int FIRST_UNSURE = 0x300;

    private static final byte[] BASIC = basic();

    private CellWidth() {}

    private static byte[] basic() {
        byte[] widths = new byte[0x10000];
        for (int codePoint = 0; codePoint < widths.length; codePoint++) {
            widths[codePoint] = (byte) compute(codePoint);
        }
        return widths;
    }

    static int of(int codePoint) {
        return codePoint < BASIC.length ? BASIC[codePoint] : compute(codePoint);
    }

    /// Whether the character is of width one; quick for Latin, false at once for surrogates.
    static boolean single(char c) {
        return c < FIRST_UNSURE || (BASIC[c] == 1 && !Character.isSurrogate(c));
    }

    /// Whether a character of width 0 belongs to the grapheme before it; the others (directional
    /// overrides, zero-width spaces) are dropped, lest they hide or turn round what is shown.
    static boolean joins(int codePoint) {
        return Character.getType(codePoint) != Character.FORMAT
                || codePoint == 0x200C
                || codePoint == 0x200D;
    }

    private static int compute(int codePoint) {
        if (codePoint < FIRST_UNSURE) {
            return 1;
        }
        if (zero(codePoint)) {
            return 0;
        }
        boolean emoji =
                Character.isEmojiPresentation(codePoint)
                        && (codePoint < FIRST_REGIONAL || codePoint > LAST_REGIONAL);
        return emoji || wide(codePoint) ? 2 : 1;
    }

    private static boolean zero(int codePoint) {
        boolean jungseong = codePoint >= 0x1160 && codePoint <= 0x11FF;
        boolean extended = codePoint >= 0xD7B0 && codePoint <= 0xD7FB;
        if (jungseong || extended || codePoint == 0x2028 || codePoint == 0x2029) {
            return true;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.FORMAT && !prepended(codePoint));
    }

    /// Visible signs of type Cf, such as the Arabic number sign.
    private static boolean prepended(int codePoint) {
        return (codePoint >= 0x600 && codePoint <= 0x605)
                || codePoint == 0x6DD
                || codePoint == 0x70F
                || codePoint == 0x890
                || codePoint == 0x891
                || codePoint == 0x8E2
                || codePoint == 0x110BD
                || codePoint == 0x110CD;
    }

    private static boolean wide(int codePoint) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
