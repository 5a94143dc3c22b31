package dev.labcast.terminal;

/// Keeps text readable whatever colours a program picked. Contrast is the ratio of WCAG 2.2 (1 to
/// 21; relative luminance of sRGB). Colours are `0xRRGGBB`. Pure; any thread.
final class Contrast {
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    /// Halvings of the way to black or white; 1/64 is finer than the eye.
    private static final int STEPS = 6;

    private Contrast() {}

    static double ratio(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /// `text` if it can be read on `ground`, else the nearest colour on the way to black or white
    /// that can. Text in exactly the colour of its ground stays: a program hides it on purpose.
    static int readable(int text, int ground, double wanted) {
        if (text == ground || ratio(text, ground) >= wanted) {
            return text;
        }
        int end = ratio(WHITE, ground) >= ratio(BLACK, ground) ? WHITE : BLACK;
        double near = 0;
        double far = 1;
        for (int i = 0; i < STEPS; i++) {
            double middle = (near + far) / 2;
            if (ratio(mix(text, end, middle), ground) >= wanted) {
                far = middle;
            } else {
                near = middle;
            }
        }
        return mix(text, end, far);
    }

    /// The colour `share` (0 to 1) of the way from `from` to `to`.
    static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            mixed |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return mixed;
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF)
                + 0.7152 * linear(rgb >> 8 & 0xFF)
                + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
