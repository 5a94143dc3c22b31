package dev.labcast.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/// Something the settings put under embargo: not to be seen before the day `until` begins where the
/// person is, never at all without. Immutable; any thread.
public record EmbargoedTerm(Kind kind, String text, Optional<LocalDate> until) {

    /// How `text` is meant; the names are those in the settings.
    public enum Kind {
        /// Words, or a path where it begins with `/` or `~/`.
        TEXT,
        NAME,
        REGEX,
        PATH,
        GLOB
    }

    /// A text.
    public EmbargoedTerm(String text, Optional<LocalDate> until) {
        this(Kind.TEXT, text, until);
    }

    /// A name for it that tells nothing: the end of another embargo, or of this one on another day,
    /// has another one.
    String key() {
        String all = kind + "\n" + text + "\n" + until.map(LocalDate::toString).orElse("");
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /// Whether the day has begun on `today`.
    boolean isOver(LocalDate today) {
        return until.filter(day -> !today.isBefore(day)).isPresent();
    }
}
