package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FailClosedTest {
    private static final SessionEvent FACT = new SessionEvent.SceneChosen(Scene.AWAY);

    private final Curtain curtain = new Curtain();
    private final HandClock clock = new HandClock();
    private final BlockingQueue<Optional<String>> curtains = new LinkedBlockingQueue<>();

    private LiveGuard guard(Consumer<Cleared> sink) {
        curtain.listen(curtains::add);
        GuardSettings settings =
                GuardSettings.of(Map.of(), List.of()).with(new HoldBack(Duration.ZERO));
        return new LiveGuard(settings, clock, curtain, sink);
    }

    @Test
    void a_failure_draws_the_curtain_and_facts_go_on() throws InterruptedException {
        List<SessionEvent> given = new CopyOnWriteArrayList<>();
        try (LiveGuard guard =
                guard(cleared -> {
                    if (cleared.event() instanceof SessionEvent.TerminalPainted) {
                        throw new IllegalStateException("planted");
                    }
                    given.add(cleared.event());
                })) {
            guard.stage(Pane.TERMINAL, true);
            guard.submit(Frames.of("hello"));
            assertTrue(curtains.poll(10, TimeUnit.SECONDS).orElseThrow().contains("cannot judge"));
            guard.submit(new Draft.Fact(FACT));
            guard.drain();
            assertTrue(given.contains(FACT));
        }
    }

    @Test
    void a_guard_that_does_not_answer_hides_the_stage_until_it_does() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (LiveGuard guard =
                guard(_ -> {
                    stuck.countDown();
                    awaitQuietly(free);
                })) {
            guard.stage(Pane.TERMINAL, true);
            assertTrue(stuck.await(10, TimeUnit.SECONDS));
            assertFalse(curtain.isDrawn());
            Eventually.holds(
                    "the stage is hidden",
                    () -> {
                        clock.move(10);
                        return curtain.isDrawn();
                    });
            assertTrue(curtains.take().orElseThrow().contains("does not answer"));

            free.countDown();
            awaitLifted();
        }
    }

    @Test
    void a_guard_that_does_not_answer_hides_nothing_while_nothing_is_on_stage() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (LiveGuard guard =
                guard(_ -> {
                    stuck.countDown();
                    awaitQuietly(free);
                })) {
            guard.submit(new Draft.Fact(FACT));
            assertTrue(stuck.await(10, TimeUnit.SECONDS));
            for (int i = 0; i < 60; i++) {
                clock.move(10);
                Thread.sleep(10);
            }
            assertFalse(curtain.isDrawn());
            guard.stage(Pane.TERMINAL, true);
            Eventually.holds(
                    "the stage is hidden once there is something on it",
                    () -> {
                        clock.move(10);
                        return curtain.isDrawn();
                    });
            free.countDown();
        }
    }

    @Test
    void a_turn_that_takes_long_is_no_queue_that_is_full() throws Exception {
        Set<Curtain.Fault> faults = ConcurrentHashMap.newKeySet();
        curtain.listenToFaults((fault, _) -> faults.add(fault));
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (LiveGuard guard =
                guard(_ -> {
                    stuck.countDown();
                    awaitQuietly(free);
                })) {
            guard.stage(Pane.TERMINAL, true);
            assertTrue(stuck.await(10, TimeUnit.SECONDS));
            guard.submit(Frames.of("waits"));
            clock.move(20_000);
            free.countDown();
            guard.drain();
        }
        faults.remove(Curtain.Fault.SILENT);
        assertEquals(Set.of(), faults);
    }

    @Test
    void a_guard_that_died_is_not_said_to_come_back() throws Exception {
        try (LiveGuard guard =
                guard(_ -> {
                    throw new AssertionError("planted");
                })) {
            guard.stage(Pane.TERMINAL, true);
            assertTrue(curtains.poll(10, TimeUnit.SECONDS).orElseThrow().contains("failed"));
            for (int i = 0; i < 60; i++) {
                clock.move(10);
                Thread.sleep(10);
            }
            assertTrue(curtain.fault().orElseThrow().contains("Start Labcast again"));
        }
    }

    @Test
    void a_queue_that_overflows_hides_the_stage_and_the_log_hears_of_it_and_of_the_lifting()
            throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        List<Class<?>> given = new CopyOnWriteArrayList<>();
        try (LiveGuard guard =
                guard(cleared -> {
                    awaitQuietly(free);
                    given.add(cleared.event().getClass());
                })) {
            for (int i = 0; i <= Inbox.MOST + 1; i++) {
                guard.submit(new Draft.Fact(FACT));
            }
            assertTrue(
                    curtains.poll(10, TimeUnit.SECONDS).orElseThrow().contains("cannot keep up"));
            curtain.lift();
            assertTrue(curtain.isDrawn(), "a person does not lift what the guard holds");
            free.countDown();
            awaitLifted();
            Eventually.holds(
                    "the log hears of both",
                    () -> given.contains(SessionEvent.CurtainLifted.class));
            given.removeIf(it -> it == SessionEvent.SceneChosen.class);
            assertEquals(
                    List.of(SessionEvent.CurtainDrawn.class, SessionEvent.CurtainLifted.class),
                    given);
        }
    }

    @Test
    void frames_do_not_fill_the_queue() throws InterruptedException {
        Inbox inbox = new Inbox();
        for (int i = 0; i < 5_000; i++) {
            assertTrue(
                    inbox.offer(
                            new Request.Clear(
                                    Frames.frame(false, List.of(Frames.line("l" + i)), "now"))));
        }
        int lines = 0;
        int requests = 0;
        for (Optional<Request> next = inbox.poll(0); next.isPresent(); next = inbox.poll(0)) {
            Draft.TerminalFrame frame = (Draft.TerminalFrame) ((Request.Clear) next.get()).draft();
            lines += frame.scrolled().size();
            requests++;
        }
        assertEquals(5_000, lines);
        assertEquals(Inbox.ROOMY, requests);
    }

    @Test
    void a_curtain_that_a_person_drew_stays_when_the_guard_is_well_again() throws Exception {
        try (LiveGuard guard = failing()) {
            assertTrue(curtains.take().orElseThrow().contains("cannot judge"));
            curtain.draw("F12");
            Eventually.holds(
                    "the guard is well",
                    () -> {
                        clock.move(500);
                        return curtain.fault().isEmpty();
                    });
            assertEquals(Optional.of("F12"), curtain.reason());
            guard.drain();
            curtain.lift();
            assertFalse(curtain.isDrawn());
        }
    }

    @Test
    void what_a_broken_rule_says_is_for_the_person_and_not_for_the_log() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        curtain.listenToFaults((_, why) -> why.ifPresent(told::add));
        List<SessionEvent> given = new CopyOnWriteArrayList<>();
        try (LiveGuard guard = guard(cleared -> given.add(cleared.event()))) {
            guard.rulesFail("line 3 of rules.toml: 'Project Heron(' is no pattern");
            guard.drain();
            guard.rulesFail("line 9 of rules.toml: 'Project Heron[' is no pattern");
            guard.drain();
        }
        assertEquals(2, told.size(), "each sentence is told");
        assertEquals(
                List.of(new SessionEvent.CurtainDrawn("A guard rule file cannot be used.")), given);
    }

    @Test
    void rules_that_break_again_before_they_are_in_force_keep_the_stage_hidden() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (LiveGuard guard =
                guard(_ -> {
                    stuck.countDown();
                    awaitQuietly(free);
                })) {
            guard.rulesFail("broken");
            assertTrue(stuck.await(10, TimeUnit.SECONDS));
            guard.rules(List.of());
            guard.rulesFail("broken again");
            free.countDown();
            guard.drain();
            assertEquals(Optional.of("broken again"), curtain.fault());
            guard.rules(List.of());
            guard.drain();
            assertEquals(Optional.empty(), curtain.fault());
        }
    }

    @Test
    void a_full_queue_takes_a_pane_off_the_stage_all_the_same() {
        Inbox inbox = new Inbox();
        for (int i = 0; i < Inbox.MOST; i++) {
            assertTrue(inbox.offer(new Request.Clear(new Draft.Fact(FACT))));
        }
        assertFalse(inbox.offer(new Request.Clear(new Draft.Fact(FACT))));
        assertTrue(inbox.offer(new Request.Stage(Pane.TERMINAL, false)));
    }

    @Test
    void a_fault_that_comes_back_hides_the_stage_for_longer() {
        GuardFaults faults = new GuardFaults(curtain, clock);

        assertEquals(
                List.of(1_000L, 2_000L, 4_000L),
                List.of(hidden(faults), hidden(faults), hidden(faults)));

        clock.move(200_000);
        assertEquals(1_000L, hidden(faults));
    }

    /// For how many ms a failure hides the stage.
    private long hidden(GuardFaults faults) {
        faults.failed();
        long since = clock.now();
        while (curtain.isDrawn()) {
            clock.move(10);
            faults.well();
        }
        return clock.now() - since;
    }

    /// With a first frame that fails.
    private LiveGuard failing() {
        LiveGuard guard =
                guard(cleared -> {
                    if (cleared.event() instanceof SessionEvent.TerminalPainted) {
                        throw new IllegalStateException("planted");
                    }
                });
        guard.stage(Pane.TERMINAL, true);
        guard.submit(Frames.of("hello"));
        return guard;
    }

    private void awaitLifted() throws Exception {
        Eventually.holds(
                "the stage is shown again",
                () -> {
                    clock.move(50);
                    return !curtain.isDrawn();
                });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
