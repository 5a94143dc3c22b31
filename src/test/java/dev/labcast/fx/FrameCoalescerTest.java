package dev.labcast.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FrameCoalescerTest {
    private static final int FLOOD = 200_000;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void the_first_value_does_not_wait_for_a_frame() {
        List<String> delivered = new ArrayList<>();
        FrameCoalescer<String> coalescer = Fx.ask(() -> new FrameCoalescer<>(delivered::add));

        coalescer.offer("first");
        Fx.run(() -> {});

        assertEquals(List.of("first"), Fx.ask(() -> List.copyOf(delivered)));
    }

    @Test
    void a_flood_is_delivered_once_a_frame_and_its_last_value_is_not_lost() {
        AtomicInteger frames = new AtomicInteger();
        AnimationTimer counted =
                Fx.ask(() ->
                        new AnimationTimer() {
                            @Override
                            public void handle(long now) {
                                frames.incrementAndGet();
                            }
                        });
        List<Integer> delivered = new ArrayList<>();
        List<Boolean> elsewhere = new ArrayList<>();
        FrameCoalescer<Integer> coalescer =
                Fx.ask(() ->
                        new FrameCoalescer<>(value -> {
                            delivered.add(value);
                            if (!Platform.isFxApplicationThread()) {
                                elsewhere.add(true);
                            }
                        }));
        Fx.run(counted::start);

        for (int i = 1; i <= FLOOD; i++) {
            coalescer.offer(i);
        }
        Fx.await("the last", () -> delivered.contains(FLOOD));

        Fx.run(counted::stop);
        // One before the first frame, and one for each that had begun by then.
        assertTrue(
                Fx.ask(delivered::size) <= frames.get() + 2,
                () -> delivered.size() + " in " + frames.get() + " frames");
        assertEquals(FLOOD, Fx.ask(delivered::getLast));
        assertEquals(List.of(), elsewhere);
    }

    @Test
    void what_comes_long_after_a_delivery_is_delivered_too() {
        List<Integer> delivered = new ArrayList<>();
        FrameCoalescer<Integer> coalescer = Fx.ask(() -> new FrameCoalescer<>(delivered::add));

        for (int i = 0; i < 20; i++) {
            int value = i;
            coalescer.offer(value);
            Fx.await("value " + value, () -> delivered.contains(value));
        }

        List<Integer> all = Fx.ask(() -> List.copyOf(delivered));
        assertEquals(20, all.size(), all::toString);
    }
}
