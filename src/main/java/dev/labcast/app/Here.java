package dev.labcast.app;

import java.nio.file.Path;

/// The machine and the person this process runs for: the one place where the environment is read.
final class Here {
    private Here() {}

    static Places places() {
        return Places.of(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /// Whether windows can be shown; without, JavaFX draws on its headless platform.
    static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
