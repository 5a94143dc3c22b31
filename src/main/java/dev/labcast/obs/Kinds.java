package dev.labcast.obs;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The kinds of inputs that Labcast makes, as OBS calls them. Any thread.
final class Kinds {
    static final String IMAGE = "image_source";
    private static final long DARK = 0xFF1A1614L; // alpha, blue, green, red
    private static final List<String> COLOURS =
            List.of("color_source_v3", "color_source_v2", "color_source");
    private static final Set<String> CAPTURES =
            Set.of(
                    Capture.BROWSER_KIND,
                    Capture.REGION_KIND,
                    "xcomposite_input",
                    "screen_capture",
                    "window_capture");

    private Kinds() {}

    /// The newest of the plain colours that this OBS makes.
    static String colour(List<String> offered) {
        return COLOURS.stream().filter(offered::contains).findFirst().orElse(COLOURS.getFirst());
    }

    /// What a plain colour is set to that covers the canvas.
    static Map<String, Object> dark(Obs.Canvas canvas) {
        return Map.of(
                "color", DARK, "width", (long) canvas.width(), "height", (long) canvas.height());
    }

    /// Others need not be looked into for our mark.
    static boolean mayBeOurs(String kind) {
        return kind.equals(IMAGE) || COLOURS.contains(kind) || CAPTURES.contains(kind);
    }
}
