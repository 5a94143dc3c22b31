package dev.labcast.guard.rule;

import java.util.List;

/// Whether a line may name a secret at all: the cheap question before those that read several lines
/// together. Any thread.
final class NamingLine {
    private static final int ASCII = 128;
    private static final KeywordAutomaton WORDS =
            KeywordAutomaton.ofAnyCase(
                    List.of(
                            "pass",
                            "secret",
                            "token",
                            "key",
                            "pwd",
                            "psk",
                            "pin",
                            "wort",
                            "clave",
                            "contrase",
                            "senha",
                            "code",
                            "phrase",
                            "mnemonic",
                            "bearer",
                            "name",
                            "cookie",
                            "credential",
                            "auth",
                            "dsn",
                            "salt",
                            "seed",
                            "jwt",
                            "otp",
                            "session",
                            "webhook"));

    private NamingLine() {}

    static boolean isOne(String line) {
        boolean[] found = new boolean[1];
        WORDS.scan(line, (_, _) -> found[0] = true);
        return found[0] || isBeyondAscii(line);
    }

    private static boolean isBeyondAscii(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= ASCII) {
                return true;
            }
        }
        return false;
    }
}
