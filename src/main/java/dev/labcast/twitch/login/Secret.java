package dev.labcast.twitch.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/// A token or a code that opens something. It prints as "a secret", so that no log, message or dump
/// of a record holds it; only [#reveal], called where bytes go to Twitch or into the store, gives
/// it out. Immutable; any thread.
public final class Secret {
    /// A line break in a header would be quoted in the exception of whoever refuses it.
    private static final Pattern SENDABLE = Pattern.compile("[!-~]{1,512}");

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /// Empty if `text` is nothing that could be sent back.
    public static Optional<Secret> of(String text) {
        return SENDABLE.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    public String reveal() {
        return text;
    }

    /// Takes as long for a wrong text as for the right one.
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8),
                        secret.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
