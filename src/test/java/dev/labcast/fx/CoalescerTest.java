package dev.labcast.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CoalescerTest {

    @Test
    void of_all_that_comes_within_one_turn_only_the_newest_is_delivered() {
        List<Integer> delivered = new ArrayList<>();
        Coalescer<Integer> coalescer = new Coalescer<>(delivered::add);

        Fx.run(() -> {
            for (int i = 1; i <= 1000; i++) {
                coalescer.offer(i);
            }
            assertEquals(List.of(), delivered, "never within the call");
        });
        Fx.run(() -> {});

        assertEquals(List.of(1000), delivered);
    }

    @Test
    void what_comes_after_a_delivery_is_delivered_too() {
        List<String> delivered = new ArrayList<>();
        Coalescer<String> coalescer = new Coalescer<>(delivered::add);

        coalescer.offer("first");
        Fx.run(() -> {});
        coalescer.offer("second");
        Fx.run(() -> {});

        assertEquals(List.of("first", "second"), delivered);
    }

    @Test
    void the_last_value_of_a_flood_from_many_threads_is_never_lost() throws Exception {
        AtomicBoolean onFx = new AtomicBoolean(true);
        List<Long> delivered = new ArrayList<>();
        Coalescer<Long> coalescer =
                new Coalescer<>(value -> {
                    onFx.compareAndSet(true, Platform.isFxApplicationThread());
                    delivered.add(value);
                });
        Fx.start();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (long i = 0; i < 20_000; i++) {
                                    coalescer.offer(i);
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        coalescer.offer(-1L);
        Fx.run(() -> {});

        assertEquals(-1L, delivered.getLast());
        assertTrue(delivered.size() < 80_001, delivered.size() + " deliveries");
        assertTrue(onFx.get(), "the sink runs on the JavaFX thread");
    }
}
