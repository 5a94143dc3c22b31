package dev.labcast.app;

import java.util.ArrayList;
import java.util.List;

/// What of a secret is looked for in files and answers, whose other content could hold four chars
/// of anything by chance.
final class Leaks {
    private static final int RUN = 8;

    private Leaks() {}

    /// All eight chars in a row of `secret` (all of a shorter one) that are not in `rest`, which
    /// may be public.
    static List<String> runs(String secret, String rest) {
        List<String> runs = new ArrayList<>();
        for (String line : secret.split("\n")) {
            int length = Math.min(RUN, line.length());
            for (int i = 0; length >= 6 && i + length <= line.length(); i += 1) {
                String run = line.substring(i, i + length);
                if (!rest.contains(run)) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }
}
