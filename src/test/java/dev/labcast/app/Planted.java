package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The secrets in `rehearsal/secrets.yaml` and `secrets-typed.yaml`. None of them opens anything.
final class Planted {
    private static final List<String> SECRETS =
            List.of(
                    "PLANTEDexact7f3c9a1e5b",
                    "PLANTEDvendorA1b2C3d4E5f6G7h8I9j0K1L",
                    "PLANTEDnamed-hunter2-x",
                    "PLANTEDkeyabcdefghij0123456789ABCDEFGHij",
                    "PLANTEDprivate",
                    "PLANTEDhidden");

    private Planted() {}

    /// No whole secret is there, nor any eight characters of one that could not be chance.
    static void assertNoneIn(String where, byte[] all) {
        String bytes = new String(all, StandardCharsets.ISO_8859_1);
        int at = Math.max(0, bytes.indexOf("PLANTED"));
        assertFalse(
                bytes.contains("PLANTED"),
                () ->
                        where
                                + " holds PLANTED: "
                                + bytes.substring(
                                        Math.max(0, at - 200), Math.min(bytes.length(), at + 60)));
        for (String secret : SECRETS) {
            for (int i = 7; i + 8 <= secret.length(); i++) {
                String part = secret.substring(i, i + 8);
                assertFalse(bytes.contains(part), where + " holds '" + part + "'");
            }
        }
    }
}
