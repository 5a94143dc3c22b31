package dev.labcast.web.overlay;

import java.util.Locale;

/// Colours of activities on the overlay's dark plate. Any thread.
final class Shade {
    /// For an activity that the vocabulary does not hold.
    static final String GREY = "#8a949e";

    /// `--surface` of `overlay.css` over white, the lightest it can look: what text has to stand
    /// out from.
    private static final int[] PLATE = {25, 30, 38};

    /// Above what WCAG 2.2 (1.4.3) asks of text, for a picture that will be scaled and compressed.
    private static final double CONTRAST = 7;

    private Shade() {}

    /// `colour` (`#rrggbb`) with as much white as it needs to be read on the plate.
    static String readable(String colour) {
        int[] rgb = {
            Integer.parseInt(colour, 1, 3, 16),
            Integer.parseInt(colour, 3, 5, 16),
            Integer.parseInt(colour, 5, 7, 16)
        };
        for (int white = 0; white < 100; white++) {
            int[] lighter = mixed(rgb, white / 100.0);
            if (contrast(lighter, PLATE) >= CONTRAST) {
                return String.format(
                        Locale.ROOT, "#%02x%02x%02x", lighter[0], lighter[1], lighter[2]);
            }
        }
        return "#ffffff";
    }

    private static int[] mixed(int[] rgb, double white) {
        int[] lighter = new int[3];
        for (int i = 0; i < 3; i++) {
            lighter[i] = (int) Math.round(rgb[i] + (255 - rgb[i]) * white);
        }
        return lighter;
    }

    static double contrast(int[] light, int[] dark) {
        return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    }

    private static double luminance(int[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
