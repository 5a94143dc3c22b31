package dev.labcast.guard.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of a case's secrets a public text shows: chars in runs of four or more (of the whole
/// secret if it is shorter) that are not in the rest of the case, too. Blanks and line ends are
/// left out of both, so that a wrap hides nothing.
public final class Exposure {
    private static final int RUN = 4;

    private final List<String> secrets;
    private final String rest;

    public Exposure(GuardCase given) {
        this(given, "");
    }

    /// `beside` may be seen with the case.
    public Exposure(GuardCase given, String beside) {
        secrets = given.values().stream().map(Exposure::packed).toList();
        rest = packed(given.withoutSecrets() + "\n" + beside);
    }

    private static String packed(String text) {
        return text.replaceAll("[\\s·]+", "");
    }

    /// The chars of the secret that is seen most of.
    public int of(String publicText) {
        String seen = packed(publicText);
        return secrets.stream().mapToInt(it -> shown(it, seen)).max().orElse(0);
    }

    private int shown(String secret, String seen) {
        int run = Math.min(RUN, secret.length());
        boolean[] shown = new boolean[secret.length()];
        Map<String, Boolean> known = new HashMap<>();
        for (int i = 0; i + run <= secret.length(); i++) {
            String piece = secret.substring(i, i + run);
            if (known.computeIfAbsent(piece, it -> count(seen, it) > count(rest, it))) {
                java.util.Arrays.fill(shown, i, i + run, true);
            }
        }
        int chars = 0;
        for (boolean each : shown) {
            chars += each ? 1 : 0;
        }
        return chars;
    }

    private static int count(String text, String piece) {
        int count = 0;
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            count++;
        }
        return count;
    }
}
