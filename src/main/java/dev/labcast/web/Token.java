package dev.labcast.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// What an address must hold to be answered: 128 bits that no program can guess, as 32 hex digits.
/// It is made and kept by the app, stands in the path of a page's address, and nowhere in logs or
/// sessions. Any thread.
public final class Token {
    private final String hex;

    public Token(String hex) {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("a token is 32 hex digits");
        }
        this.hex = hex;
    }

    /// For addresses, and for the guard, which masks it.
    public String hex() {
        return hex;
    }

    /// Takes as long for a wrong text as for the right one.
    boolean matches(String text) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a token";
    }
}
