package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObsLinkTest implements LinkListener {
    private static final ObsAddress HERE = new ObsAddress("127.0.0.1", 4455, "");

    private final SetClock clock = new SetClock();
    private final ScriptedObs studio = new ScriptedObs(System::nanoTime, Path.of("videos"));
    private final ObsLink link = new ObsLink(studio, HERE, clock, this);
    private final List<LinkState> states = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<ObsEvent> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        link.close();
    }

    @Override
    public void state(LinkState state) {
        states.add(state);
    }

    @Override
    public void trouble(String sentence) {
        told.add(sentence);
    }

    @Override
    public void ready(Obs obs, LinkState.Ready state) {
        done.add("ready");
    }

    @Override
    public void heard(Obs obs, ObsEvent event, long at) {
        heard.add(event);
    }

    private void work() {
        while (link.turn()) {
            done.size();
        }
    }

    /// OBS's end is told on another thread, so a little later.
    private void workUntilLost() throws Exception {
        Eventually.holds(
                "the loss",
                () -> {
                    work();
                    return link.state() instanceof LinkState.Waiting;
                });
    }

    /// The times of all attempts in the next `millis`.
    private List<Long> attempts(long millis) {
        List<Long> attempts = new ArrayList<>();
        for (long end = clock.now() + millis; clock.now() < end; clock.millis.addAndGet(10)) {
            int before = states.size();
            work();
            states.subList(before, states.size()).stream()
                    .filter(LinkState.Connecting.class::isInstance)
                    .forEach(_ -> attempts.add(clock.now()));
        }
        return attempts;
    }

    @Test
    void one_that_quits_is_left_alone_until_it_is_gone() throws Exception {
        link.begin();
        attempts(6_000);
        studio.quit();
        workUntilLost();

        assertEquals(10_000L, attempts(6_000).getFirst());
    }

    @Test
    void one_that_quits_in_the_midst_of_a_deed_is_left_alone_too() {
        link.begin();
        attempts(6_000);
        link.offer(
                obs -> {
                    studio.quit();
                    obs.programScene();
                },
                _ -> {});

        assertEquals(10_000L, attempts(6_000).getFirst());
    }

    @Test
    void it_tries_at_once_and_then_ever_more_rarely_but_each_four_seconds() {
        studio.crash();
        link.begin();

        List<Long> attempts = attempts(20_000);

        assertEquals(
                List.of(0L, 0L, 250L, 750L, 1_750L, 3_750L, 7_750L, 11_750L, 15_750L, 19_750L),
                attempts);
        assertEquals(1, told.size(), told.toString());
        assertEquals(new LinkState.Connecting(1), states.getFirst());
        assertInstanceOf(LinkState.Waiting.class, link.state());
    }

    @Test
    void each_change_of_trouble_is_told_once() {
        studio.crash();
        link.begin();
        attempts(9_000);
        studio.password("sesame");
        studio.comeBack();
        attempts(9_000);

        assertEquals(2, told.size(), told.toString());
        assertEquals(
                ObsTrouble.Kind.PASSWORD,
                assertInstanceOf(LinkState.Waiting.class, link.state()).trouble().kind());

        studio.password("");
        attempts(5_000);

        assertInstanceOf(LinkState.Ready.class, link.state());
        assertEquals(2, told.size(), told.toString());
    }

    @Test
    void a_lost_connection_is_tried_again_at_once() throws Exception {
        link.begin();
        work();
        clock.millis.addAndGet(60_000);
        studio.crash();
        workUntilLost();
        studio.comeBack();

        assertEquals(List.of(60_250L), attempts(5_000));
        assertEquals(List.of("ready", "ready"), done);
    }

    @Test
    void deeds_are_done_in_order_urgent_ones_first_and_none_while_away() throws Exception {
        List<ObsTrouble.Kind> failed = new ArrayList<>();
        link.offer(_ -> done.add("too early"), trouble -> failed.add(trouble.kind()));
        link.begin();
        work();
        link.offer(
                _ -> {
                    done.add("long begins");
                    link.breathe();
                    done.add("long ends");
                },
                trouble -> failed.add(trouble.kind()));
        link.offer(obs -> obs.createScene("A"), trouble -> failed.add(trouble.kind()));
        link.offer(obs -> obs.createScene("A"), trouble -> failed.add(trouble.kind()));
        link.offer(_ -> done.add("last"), trouble -> failed.add(trouble.kind()));
        link.ahead(
                _ -> {
                    done.add("first");
                    link.ahead(_ -> done.add("within"), trouble -> failed.add(trouble.kind()));
                    link.ahead(_ -> done.add("within"), trouble -> failed.add(trouble.kind()));
                },
                trouble -> failed.add(trouble.kind()));
        link.turn();
        link.turn();
        link.later(100, _ -> done.add("later"));
        work();
        clock.millis.addAndGet(100);
        work();

        assertEquals(
                List.of(
                        "ready",
                        "first",
                        "within",
                        "within",
                        "long begins",
                        "long ends",
                        "last",
                        "later"),
                done);
        assertEquals(List.of(ObsTrouble.Kind.AWAY, ObsTrouble.Kind.REFUSED), failed);
    }

    @Test
    void when_obs_goes_the_deeds_that_wait_are_answered() throws Exception {
        List<ObsTrouble.Kind> failed = new ArrayList<>();
        link.begin();
        work();
        link.offer(Obs::version, trouble -> failed.add(trouble.kind()));
        link.offer(_ -> done.add("never"), trouble -> failed.add(trouble.kind()));
        studio.crash();
        clock.millis.addAndGet(20_000);
        work();

        assertEquals(List.of(ObsTrouble.Kind.AWAY, ObsTrouble.Kind.AWAY), failed);
        assertEquals(List.of("ready"), done);
    }

    @Test
    void a_fault_in_a_deed_does_not_end_the_link() {
        link.begin();
        work();
        link.offer(
                _ -> {
                    throw new IllegalStateException("a fault of ours");
                },
                _ -> done.add("failed"));
        link.offer(_ -> done.add("next"), _ -> {});
        work();

        assertEquals(List.of("ready", "next"), done);
    }

    @Test
    void events_come_in_order_and_closing_ends_the_thread() throws Exception {
        link.start();
        Eventually.holds("a connection", () -> done.contains("ready"));
        studio.switchOutside("Scene");
        link.offer(
                obs -> {
                    obs.createScene("A");
                    obs.switchTo("A");
                },
                _ -> {});
        Eventually.holds("the switch", () -> heard.contains(new ObsEvent.TransitionEnded()));
        boolean ran = threads().anyMatch("labcast-obs"::equals);

        link.close();

        assertTrue(ran);
        assertTrue(
                heard.indexOf(new ObsEvent.ScenesChanged())
                        < heard.indexOf(new ObsEvent.SceneSwitched("A")));
        assertFalse(threads().anyMatch("labcast-obs"::equals));
        assertEquals(new LinkState.Off(), states.getLast());
    }

    private static Stream<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
    }
}
