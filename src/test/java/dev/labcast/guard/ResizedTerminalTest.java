package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Pane;
import dev.labcast.terminal.ScrollTap;
import dev.labcast.terminal.VirtualTerminal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The guard behind the emulator, which wraps its lines anew whenever the window changes its size:
/// what was masked at one width is read again, and stays masked, at every other.
class ResizedTerminalTest {
    private static final String KNOWN = "q7Zk2-Wv9pXe4Rt1Lm8Bn";
    private static final String GITHUB = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";

    private static final int SEEDS = Integer.getInteger("labcast.seeds", 300);

    private final GuardRig rig = GuardRig.allOnStage(KNOWN);
    private final VirtualTerminal terminal = new VirtualTerminal(80, 10, 1_000, _ -> {});
    private ScrollTap tap = terminal.tap(500);

    private void sample(boolean typing) {
        ScrollTap.Frame frame = tap.drain();
        rig.submit(
                new Draft.TerminalFrame(
                        frame.context(),
                        frame.screen(),
                        frame.scrolled(),
                        frame.skipped(),
                        typing,
                        Foreground.UNWATCHED));
    }

    @Test
    void no_part_of_a_secret_is_public_whatever_the_window_does() {
        int shown = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            ResizedTerminalTest run = new ResizedTerminalTest();
            run.work(new Random(seed));
            PlantedSecretTest.assertHidden(run.rig, KNOWN);
            PlantedSecretTest.assertHidden(run.rig, GITHUB);
            shown += run.rig.everything().contains("loss") ? 1 : 0;
        }
        assertTrue(shown > SEEDS / 2, "the rest is public, in most of the sessions");
    }

    private void work(Random random) {
        for (int step = 0; step < 80; step++) {
            switch (random.nextInt(8)) {
                case 0 -> terminal.resize(20 + random.nextInt(120), 2 + random.nextInt(20));
                case 1 -> type(random);
                case 2 -> terminal.feed("loss " + "0.25 ".repeat(random.nextInt(40)) + "\r\n");
                case 3 -> terminal.feed("x".repeat(random.nextInt(150)) + " ");
                case 4 -> terminal.feed((random.nextBoolean() ? KNOWN : GITHUB) + " end\r\n");
                case 5 -> terminal.feed("\r\n".repeat(random.nextInt(15)));
                case 6 -> turn(random);
                default -> rig.pass(random.nextInt(900));
            }
            sample(false);
            rig.pass(random.nextInt(3) * 50);
        }
        rig.pass(2_000);
    }

    /// Key by key, with the window changing in the middle of it.
    private void type(Random random) {
        String secret = random.nextBoolean() ? KNOWN : GITHUB;
        for (int i = 0; i < secret.length(); i++) {
            terminal.feed(secret.substring(i, i + 1));
            if (random.nextInt(25) == 0) {
                terminal.resize(20 + random.nextInt(120), 2 + random.nextInt(20));
            }
            sample(true);
            rig.pass(30);
        }
        terminal.feed(" \r\n");
    }

    private void turn(Random random) {
        if (random.nextBoolean()) {
            rig.stage(Pane.TERMINAL, false);
            rig.stage(Pane.TERMINAL, true);
        } else {
            rig.curtain.draw("For a moment.");
            rig.pass(100);
            rig.curtain.lift();
        }
        tap = terminal.tap(500);
    }

    @Test
    void lines_that_scrolled_away_in_private_do_not_come_back_on_stage_with_a_larger_window() {
        rig.stage(Pane.TERMINAL, false);
        for (int i = 0; i < 40; i++) {
            terminal.feed("private " + i + "\r\n");
        }
        terminal.feed("public\r\n".repeat(9) + "public");
        tap = terminal.tap(500);
        rig.stage(Pane.TERMINAL, true);
        sample(false);
        rig.pass(1_000);
        terminal.resize(80, 30);
        sample(false);
        rig.pass(1_000);

        assertFalse(rig.everything().contains("private"), rig.everything());
        assertTrue(rig.everything().contains("public"));
    }
}
