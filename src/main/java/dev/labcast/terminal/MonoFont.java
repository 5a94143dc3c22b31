package dev.labcast.terminal;

import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The fixed-width font of terminal screens: the bundled JetBrains Mono, so that pictures are the
/// same on every machine, or the system's `monospace` if it cannot be loaded. Characters the font
/// lacks come from the system's fonts. JavaFX thread, or before any window.
final class MonoFont {
    private static final double PROBE = 1000;

    private static final List<String> FILES =
            List.of(
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Bold.ttf",
                    "JetBrainsMono-Italic.ttf",
                    "JetBrainsMono-BoldItalic.ttf");

    /// Loaded once per process: JavaFX copies and parses the files at every call.
    private static final String FAMILY = load();

    private MonoFont() {}

    static Font of(double px, boolean bold, boolean italic) {
        return Font.font(
                FAMILY,
                bold ? FontWeight.BOLD : FontWeight.NORMAL,
                italic ? FontPosture.ITALIC : FontPosture.REGULAR,
                px);
    }

    /// The width of `text` in ems.
    static double width(String text) {
        Text probe = new Text(text);
        probe.setFont(of(PROBE, false, false));
        return probe.getLayoutBounds().getWidth() / PROBE;
    }

    /// How far the font reaches above the baseline, in ems.
    static double ascent() {
        Text probe = new Text("x");
        probe.setFont(of(PROBE, false, false));
        return probe.getBaselineOffset() / PROBE;
    }

    /// The height of a row as the font's maker meant it, in ems.
    static double height() {
        Text probe = new Text("x");
        probe.setFont(of(PROBE, false, false));
        return probe.getLayoutBounds().getHeight() / PROBE;
    }

    private static String load() {
        List<String> families =
                FILES.stream()
                        .map(MonoFont::load)
                        .flatMap(Optional::stream)
                        .map(Font::getFamily)
                        .toList();
        return families.stream().findFirst().orElse("monospace");
    }

    private static Optional<Font> load(String file) {
        return Optional.ofNullable(MonoFont.class.getResource("/dev/labcast/fonts/" + file))
                .flatMap(url -> Optional.ofNullable(Font.loadFont(url.toExternalForm(), 13)));
    }
}
