package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloodTest {
    @TempDir Path home;

    @Test
    void two_million_lines_never_hold_up_the_javafx_thread_for_a_second() throws Exception {
        try (PaneOnStage on = new PaneOnStage(home, "bash")) {
            on.awaitText("$");
            AtomicLong worst = new AtomicLong();
            AtomicLong beats = new AtomicLong();
            AnimationTimer heart =
                    new AnimationTimer() {
                        private long last;

                        @Override
                        public void handle(long now) {
                            if (last != 0) {
                                worst.accumulateAndGet(now - last, Math::max);
                            }
                            last = now;
                            beats.incrementAndGet();
                        }
                    };
            Fx.run(heart::start);

            on.run("seq 1 2000000");

            on.awaitView("2000000");
            Fx.run(heart::stop);
            long gapMs = TimeUnit.NANOSECONDS.toMillis(worst.get());
            assertTrue(gapMs < 1000, "a gap of " + gapMs + " ms");
            assertTrue(beats.get() > 20, beats + " pulses");
        }
    }
}
