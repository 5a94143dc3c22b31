package dev.labcast.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/// The machine and the person this process runs for: the one place where the environment is read.
/// Any thread.
final class Here {
    private Here() {}

    static Places places() {
        return Places.of(System.getenv(), home());
    }

    /// `HOME` where it is set, as shells and their programs have it; Java's own idea of it comes
    /// from the user database.
    private static Path home() {
        String set = System.getenv("HOME");
        boolean usable = set != null && Path.of(set).isAbsolute();
        return usable ? Path.of(set) : Path.of(System.getProperty("user.home", "."));
    }

    /// Whether windows can be shown; without, JavaFX draws on its headless platform.
    static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    /// A text that no program can guess, 128 bits in hex.
    static String nonce() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
