package dev.labcast.bench;

import dev.labcast.app.ChatOnOverlay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// From a message in chat to the overlay's picture in a headless Chromium, and from its deletion to
/// a picture without it; see [ChatOnOverlay] for what lies between. Wall time in ms: median, 95th
/// percentile, longest.
public final class ChatOverlayBench {
    private static final int WARM = 10;
    private static final int ROUNDS = 200;

    private ChatOverlayBench() {}

    static void main() throws Exception {
        Path home = Files.createTempDirectory("labcast-bench");
        double[] shown = new double[ROUNDS];
        double[] gone = new double[ROUNDS];
        try (ChatOnOverlay air = new ChatOnOverlay(home)) {
            for (int i = -WARM; i < ROUNDS; i++) {
                ChatOnOverlay.Asked asked = air.ask("Why is the exponent negative in " + i + "?");
                double away = air.delete(asked);
                if (i >= 0) {
                    shown[i] = asked.millis();
                    gone[i] = away;
                }
            }
        }
        System.out.println("                        p50 / p95 / max ms");
        System.out.println("asked -> in the picture " + figures(shown));
        System.out.println("deleted -> out of it    " + figures(gone));
        Runtime.getRuntime().exit(0); // Chromium goes with the process
    }

    private static String figures(double[] all) {
        Arrays.sort(all);
        return "%.1f / %.1f / %.1f"
                .formatted(all[all.length / 2], all[all.length * 95 / 100], all[all.length - 1]);
    }
}
