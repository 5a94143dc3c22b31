package dev.labcast.obs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How OBS Studio gets to see the stage. The best that is to be had: a browser source of the stage
/// page; else the stage's window; else that part of the screen. Immutable; any thread.
sealed interface Capture {

    /// The page of the live stage. Its address may hold a token, so it is never logged.
    record Browser(String url) implements Capture {
        @Override
        public String toString() {
            return "Browser";
        }
    }

    /// A window; `way` is OBS's name for the way, which differs by platform.
    record Window(WindowKind way, String title) implements Capture {}

    record Region(StagePlace.Region place) implements Capture {}

    /// The ways to capture a window, and what each calls the setting that says which. Those of
    /// Windows and macOS are taken from OBS's source and were not tried.
    enum WindowKind {
        X_COMPOSITE("xcomposite_input", "capture_window", "show_cursor"),
        SCREEN_CAPTURE_KIT("screen_capture", "window", "show_cursor"),
        WINDOW_CAPTURE("window_capture", "window", "cursor");

        private final String input;
        private final String property;
        private final String cursor;

        WindowKind(String input, String property, String cursor) {
            this.input = input;
            this.property = property;
            this.cursor = cursor;
        }

        String input() {
            return input;
        }

        String property() {
            return property;
        }
    }

    String BROWSER_KIND = "browser_source";
    String REGION_KIND = "xshm_input";

    /// As xcomposite names windows: number, title, class. Nobody's.
    String NO_WINDOW = "0\r\nLabcast · nothing\r\nnothing";

    /// The way to take where OBS offers `kinds`; `blind` is the kind that was tried and showed
    /// nothing, "" for none. Empty when there is none, or when it needs the stage's place and that
    /// is not known yet.
    static Optional<Capture> best(
            Optional<String> url, Optional<StagePlace> stage, List<String> kinds, String blind) {
        if (url.isPresent() && kinds.contains(BROWSER_KIND)) {
            return Optional.of(new Browser(url.get()));
        }
        for (WindowKind kind : WindowKind.values()) {
            if (kinds.contains(kind.input) && !kind.input.equals(blind)) {
                return stage.map(place -> new Window(kind, place.title()));
            }
        }
        return stage.map(StagePlace::region)
                .filter(_ -> kinds.contains(REGION_KIND))
                .filter(StagePlace.Region::onTheOnlyScreen)
                .map(Region::new);
    }

    /// The way to take for a window that is not there; empty where OBS captures none.
    static Optional<Capture> noWindow(List<String> kinds) {
        return Stream.of(WindowKind.values())
                .filter(it -> kinds.contains(it.input))
                .map(it -> (Capture) new Window(it, ""))
                .findFirst();
    }

    default String kind() {
        return switch (this) {
            case Browser _ -> BROWSER_KIND;
            case Window(var way, _) -> way.input;
            case Region _ -> REGION_KIND;
        };
    }

    /// The input that captures so.
    default Part part() {
        return switch (this) {
            case Browser _ -> Part.PAGE;
            case Window _ -> Part.STAGE;
            case Region _ -> Part.SCREEN;
        };
    }

    /// What makes an input of `kind` show no window as long as none is chosen. Without, xcomposite
    /// takes the first there is (xcomp_find_window, obs-studio 29.0.2), which may be anybody's.
    static Map<String, Object> noneYet(String kind) {
        return kind.equals(WindowKind.X_COMPOSITE.input)
                ? Map.of(WindowKind.X_COMPOSITE.property, NO_WINDOW)
                : Map.of();
    }

    /// What its input is set to; which window comes later, from what OBS offers.
    default Map<String, Object> settings(Obs.Canvas canvas) {
        return switch (this) {
            case Browser(String url) -> page(url, canvas);
            case Window(var way, _) when way == WindowKind.SCREEN_CAPTURE_KIT ->
                    Map.of(way.cursor, false, "type", 1L);
            case Window(var way, _) -> Map.of(way.cursor, false);
            case Region(StagePlace.Region at) -> cut(at);
        };
    }

    /// Changing any of these but the size makes OBS load the page anew, so they stay as they are.
    private static Map<String, Object> page(String url, Obs.Canvas canvas) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("url", url);
        settings.put("width", (long) canvas.width());
        settings.put("height", (long) canvas.height());
        settings.put("shutdown", false);
        settings.put("restart_when_active", false);
        settings.put("webpage_control_level", 0L);
        return settings;
    }

    private static Map<String, Object> cut(StagePlace.Region at) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("screen", 0L); // the only one
        settings.put("show_cursor", false);
        settings.put("cut_left", (long) Math.max(0, at.x()));
        settings.put("cut_top", (long) Math.max(0, at.y()));
        settings.put("cut_right", (long) Math.max(0, at.screenWidth() - at.x() - at.width()));
        settings.put("cut_bot", (long) Math.max(0, at.screenHeight() - at.y() - at.height()));
        return settings;
    }

    /// Which of the windows that OBS offers (values by their names) has the title; none for "". The
    /// name is `[program]: title` on some platforms; xcomposite's values are
    /// `XID\r\nTITLE\r\nCLASS`. Of those the number is left out: a window that opens later may have
    /// it, and OBS looks for the title and class by itself.
    static Optional<Object> window(Map<String, String> offered, Window wanted) {
        if (wanted.title().isEmpty()) {
            return Optional.empty();
        }
        return offered.entrySet().stream()
                .filter(it -> titled(it.getKey(), it.getValue(), wanted.title()))
                .map(it -> value(it.getValue(), wanted.way()))
                .findFirst();
    }

    private static boolean titled(String name, String value, String title) {
        String[] lines = value.split("\r\n", -1);
        return name.equals(title)
                || name.endsWith("] " + title)
                || name.endsWith("]: " + title)
                || lines.length == 3 && lines[1].equals(title);
    }

    private static Object value(String text, WindowKind kind) {
        return switch (kind) {
            case SCREEN_CAPTURE_KIT -> text.matches("\\d{1,18}") ? Long.valueOf(text) : text;
            case X_COMPOSITE -> text.replaceFirst("^\\d+\r\n", "0\r\n");
            case WINDOW_CAPTURE -> text;
        };
    }
}
