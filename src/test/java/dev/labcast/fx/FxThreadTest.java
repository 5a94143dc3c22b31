package dev.labcast.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FxThreadTest {

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void work_is_done_at_once_on_the_thread_and_later_from_others() {
        List<String> order = new ArrayList<>();

        Fx.run(() -> {
            FxThread.later(() -> order.add("later"));
            FxThread.run(() -> order.add("at once"));
            order.add("after");
        });
        Fx.run(() -> {});

        assertEquals(List.of("at once", "after", "later"), order);
    }

    @Test
    void an_answer_comes_from_the_thread() {
        assertTrue(FxThread.ask(Platform::isFxApplicationThread));
        assertEquals("inner", FxThread.ask(() -> FxThread.ask(() -> "inner")));
    }

    @Test
    void what_the_work_throws_comes_out_as_it_is() {
        IllegalStateException planted = new IllegalStateException("planted");

        assertSame(
                planted,
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                FxThread.ask(() -> {
                                    throw planted;
                                })));
        assertEquals("still there", FxThread.ask(() -> "still there"));
    }

    @Test
    void an_error_does_not_leave_the_asker_waiting() {
        AssertionError planted = new AssertionError("planted");

        assertSame(
                planted,
                assertThrows(
                        AssertionError.class,
                        () ->
                                FxThread.ask(() -> {
                                    throw planted;
                                })));
    }

    @Test
    void the_wrong_thread_is_named() {
        Fx.run(FxThread::check);

        IllegalStateException wrong = assertThrows(IllegalStateException.class, FxThread::check);
        assertEquals(
                "called on " + Thread.currentThread().getName() + ", not the JavaFX thread",
                wrong.getMessage());
    }
}
