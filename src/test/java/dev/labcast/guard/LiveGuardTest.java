package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Pane;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LiveGuardTest {
    private final List<Cleared> given = new CopyOnWriteArrayList<>();
    private final Curtain curtain = new Curtain();

    private LiveGuard guard(Map<String, String> environment) {
        GuardSettings settings =
                GuardSettings.of(environment, List.of()).with(new HoldBack(Duration.ofMillis(40)));
        return new LiveGuard(settings, SessionClock.startingNow(), curtain, given::add);
    }

    private List<SessionEvent> events() {
        return given.stream().map(Cleared::event).toList();
    }

    @Test
    void what_was_submitted_is_given_out_when_drained() {
        try (LiveGuard guard = guard(Map.of())) {
            guard.stage(Pane.TERMINAL, true);
            guard.submit(Frames.of("hello"));
            guard.drain();
            assertEquals(new SessionEvent.PaneStaged(Pane.TERMINAL, true), events().getFirst());
            assertTrue(Texts.of(events().getLast()).contains("hello"));
        }
    }

    @Test
    void the_environments_secrets_are_known_from_the_start() {
        try (LiveGuard guard =
                guard(Map.of("HF_TOKEN", "k3yThatIsMine99", "PWD", "/home/someone/lab"))) {
            assertEquals("a " + GuardRules.MASK + " b", guard.clear("a k3yThatIsMine99 b").text());
            assertEquals("cd /home/someone/lab", guard.clear("cd /home/someone/lab").text());
        }
    }

    @Test
    void a_secret_that_is_told_later_is_masked_from_then_on_and_in_what_is_held_back() {
        GuardSettings slow =
                GuardSettings.of(Map.of(), List.of()).with(new HoldBack(Duration.ofSeconds(2)));
        try (LiveGuard guard =
                new LiveGuard(slow, SessionClock.startingNow(), curtain, given::add)) {
            guard.stage(Pane.TERMINAL, true);
            guard.submit(Frames.of("it is k3yThatIsMine99"));
            guard.know("renewed token", "k3yThatIsMine99");
            guard.drain();

            assertEquals("a " + GuardRules.MASK, guard.clear("a k3yThatIsMine99").text());
            String shown = Texts.of(events().getLast());
            assertTrue(shown.contains("it is"), shown);
            assertFalse(shown.contains("k3yThat"), shown);
        }
    }

    @Test
    void many_threads_lose_no_fact_and_keep_each_ones_order() throws InterruptedException {
        try (LiveGuard guard = guard(Map.of())) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                String name = "t" + t;
                threads.add(
                        Thread.ofVirtual()
                                .start(() -> {
                                    for (int i = 0; i < 500; i++) {
                                        guard.submit(
                                                new Draft.Fact(
                                                        new SessionEvent.MarkSet(
                                                                name, "mark " + i, i)));
                                        guard.submit(Frames.of("row " + i));
                                    }
                                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            guard.drain();
            assertFalse(curtain.isDrawn());
            for (int t = 0; t < 4; t++) {
                String name = "t" + t;
                List<Long> order =
                        events().stream()
                                .filter(it ->
                                        it instanceof SessionEvent.MarkSet mark
                                                && mark.id().equals(name))
                                .map(it -> ((SessionEvent.MarkSet) it).at())
                                .toList();
                assertEquals(500, order.size());
                assertEquals(order.stream().sorted().toList(), order);
            }
        }
    }

    @Test
    void a_closed_guard_takes_nothing_more() {
        LiveGuard guard = guard(Map.of());
        guard.close();
        guard.submit(new Draft.Fact(new SessionEvent.SessionClosed()));
        guard.drain();
        guard.close();
        assertEquals(List.of(), given);
        assertFalse(curtain.isDrawn());
    }
}
