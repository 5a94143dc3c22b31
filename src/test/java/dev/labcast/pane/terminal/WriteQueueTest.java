package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WriteQueueTest {

    @Test
    void bytes_come_out_in_the_order_they_went_in() throws Exception {
        WriteQueue queue = new WriteQueue();
        assertTrue(queue.offer(new byte[] {1}));
        assertTrue(queue.offer(new byte[] {}));
        assertTrue(queue.offer(new byte[] {2, 3}));

        assertArrayEquals(new byte[] {1}, queue.take());
        assertArrayEquals(new byte[] {2, 3}, queue.take());
    }

    @Test
    void a_full_queue_refuses_the_whole_piece_until_there_is_room() throws Exception {
        WriteQueue queue = new WriteQueue();
        assertTrue(queue.offer(new byte[8 << 20]));
        assertFalse(queue.offer(new byte[1]));

        queue.take();

        assertTrue(queue.offer(new byte[1]));
    }

    @Test
    void closing_lets_the_taker_go_and_forgets_the_rest() throws Exception {
        WriteQueue queue = new WriteQueue();
        CompletableFuture<Integer> taken =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return queue.take().length;
                    } catch (InterruptedException e) {
                        return -1;
                    }
                });

        queue.close();

        assertEquals(0, taken.get(5, TimeUnit.SECONDS));
        assertFalse(queue.offer(new byte[1]));
        assertEquals(0, queue.take().length);
    }
}
