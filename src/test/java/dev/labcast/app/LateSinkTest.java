package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.Cleared;
import dev.labcast.guard.ClearedForTest;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LateSinkTest {
    private final List<Cleared> log = new CopyOnWriteArrayList<>();
    private final LateSink sink = new LateSink();
    private final Cleared first = ClearedForTest.event(new SessionEvent.SessionOpened("one"));
    private final Cleared second = ClearedForTest.event(new SessionEvent.SessionClosed());

    @Test
    void what_is_cleared_before_the_log_is_there_waits_for_it() throws Exception {
        Thread guard =
                Thread.ofPlatform()
                        .start(() -> {
                            sink.accept(first);
                            sink.accept(second);
                        });
        while (guard.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(), log);

        sink.open(log::add);
        guard.join();

        assertEquals(List.of(first, second), log);
    }

    @Test
    void once_the_log_is_there_it_gets_everything_at_once() {
        sink.open(log::add);

        sink.accept(first);

        assertEquals(List.of(first), log);
    }

    @Test
    void a_guard_that_is_interrupted_goes_on_without_the_log_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        sink.accept(first);

        assertTrue(Thread.interrupted());
        assertEquals(List.of(), log);
    }
}
