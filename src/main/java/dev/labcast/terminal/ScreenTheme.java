package dev.labcast.terminal;

import java.util.List;
import javafx.scene.paint.Color;

/// The colours of a terminal screen (`0xRRGGBB`), chosen to sit well in the desk's dark and light
/// theme, and the least contrast that text keeps on any ground (WCAG ratio). `mask` is what the
/// guard's masks are drawn in. Immutable; any thread.
public record ScreenTheme(
        int ground,
        int text,
        int cursor,
        int selection,
        int hit,
        int currentHit,
        int mask,
        int maskText,
        Palette palette,
        double leastContrast) {

    /// WCAG 2.2, success criterion 1.4.3: readable for most eyes.
    private static final double READABLE = 4.5;

    private static final double VISIBLE = 4.5;

    public static ScreenTheme dark() {
        return new ScreenTheme(
                0x0D1117, 0xE6EDF3, 0x58A6FF, 0x264F78, 0x594A12, 0xBB8009, 0x5A3E85, 0xF3E8FF,
                DARK, READABLE);
    }

    public static ScreenTheme light() {
        return new ScreenTheme(
                0xFFFFFF, 0x1F2328, 0x0969DA, 0xB6D7FF, 0xFFF1B8, 0xFFC53D, 0xE4D4FA, 0x4A2380,
                LIGHT, READABLE);
    }

    /// A colour `share` (0 to 1) of the way from the ground to the text: for bars and edges that
    /// lie over the screen.
    public Color between(double share) {
        return Ink.color(Contrast.mix(ground, text, share));
    }

    /// The colour of the lines under what viewers see masked: the masks' own, as far from the
    /// ground as a thin line needs (WCAG 2.2, 1.4.11).
    public Color maskLine() {
        return Ink.color(Contrast.readable(mask, ground, VISIBLE));
    }

    private static final Palette DARK =
            new Palette(
                    List.of(
                            0x21262D, 0xFF7B72, 0x3FB950, 0xD29922, 0x58A6FF, 0xBC8CFF, 0x39C5CF,
                            0xB1BAC4, 0x6E7681, 0xFFA198, 0x56D364, 0xE3B341, 0x79C0FF, 0xD2A8FF,
                            0x56D4DD, 0xFFFFFF));

    private static final Palette LIGHT =
            new Palette(
                    List.of(
                            0x24292F, 0xCF222E, 0x116329, 0x7D5200, 0x0550AE, 0x8250DF, 0x1B7C83,
                            0xD0D7DE, 0x57606A, 0xA40E26, 0x1A7F37, 0x9A6700, 0x0969DA, 0xA475F9,
                            0x3192AA, 0xF6F8FA));
}
