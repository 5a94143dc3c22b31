package dev.labcast.twitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.question.chat.ChatHealth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IrcLinkTest {
    private static final ChatHealth CONNECTING = new ChatHealth.Connecting();
    private static final ChatHealth CONNECTED = new ChatHealth.Connected("channel");

    private final List<TestWire> wires = new ArrayList<>();
    private final List<ChatHealth> told = new ArrayList<>();
    private final IrcLink link = new IrcLink(Pace.USUAL, "channel", this::wire, told::add);

    @Test
    void a_server_that_refuses_is_tried_at_once_and_then_at_growing_distances() {
        link.begin(0);
        List<Long> attempts = new ArrayList<>();
        for (long now = 0; now <= 40_000; now += 10) {
            link.look(now);
            if (!wires.getLast().refused) {
                attempts.add(now);
                wires.getLast().refused = true;
                link.over(wires.getLast(), now);
            }
        }

        assertEquals(
                List.of(
                        0L, 10L, 510L, 1_510L, 3_510L, 7_510L, 13_510L, 19_510L, 25_510L, 31_510L,
                        37_510L),
                attempts);
        assertEquals(2, told.size(), told.toString());
    }

    @Test
    void a_quiet_connection_is_asked_and_a_dead_one_made_anew() {
        link.begin(0);
        link.joined(wires.getFirst(), 100);

        link.look(5_099);
        assertEquals(0, wires.getFirst().pings);
        link.look(5_100);
        assertEquals(1, wires.getFirst().pings);
        link.heard(wires.getFirst(), 5_200);
        link.look(10_200);
        assertEquals(2, wires.getFirst().pings);
        link.look(15_199);
        assertEquals(1, wires.size());
        link.look(15_200);
        link.look(15_200);

        assertEquals(2, wires.size());
        assertTrue(wires.getFirst().closed);
        assertEquals(
                List.of(
                        CONNECTING,
                        CONNECTED,
                        new ChatHealth.Away(
                                "The connection to Twitch's chat is lost. It is made again by"
                                        + " itself.",
                                0)),
                told);
    }

    @Test
    void the_connection_that_twitch_ends_is_kept_until_there_is_another() {
        link.begin(0);
        link.joined(wires.getFirst(), 100);

        link.leaving(wires.getFirst(), 200);
        assertEquals(2, wires.size());
        assertEquals(false, wires.getFirst().closed);
        link.joined(wires.getLast(), 300);

        assertTrue(wires.getFirst().closed);
        assertEquals(List.of(CONNECTING, CONNECTED, CONNECTED), told);
    }

    @Test
    void when_the_old_one_ends_before_there_is_another_the_person_is_told() {
        link.begin(0);
        link.joined(wires.getFirst(), 100);
        link.leaving(wires.getFirst(), 200);

        link.over(wires.getLast(), 300);
        assertEquals(List.of(CONNECTING, CONNECTED), told);
        link.over(wires.getFirst(), 400);

        assertEquals(3, told.size());
        assertTrue(told.getLast() instanceof ChatHealth.Away);
    }

    @Test
    void an_attempt_that_is_not_answered_is_given_up_and_its_lateness_ignored() {
        link.begin(0);
        link.look(6_000);
        link.look(6_000);
        TestWire late = wires.getFirst();
        assertTrue(late.closed);

        link.joined(late, 6_100);
        link.over(late, 6_200);
        link.joined(wires.getLast(), 6_300);

        assertEquals(2, wires.size());
        assertEquals(CONNECTED, told.getLast());
    }

    @Test
    void a_channel_that_nobody_is_let_into_is_named() {
        link.begin(0);
        link.welcomed(wires.getFirst());

        link.look(6_000);

        assertEquals(
                new ChatHealth.Away(
                        "Twitch lets nobody into the chat of \"channel\". Is the channel's name"
                                + " right? It is tried again by itself.",
                        0),
                told.getLast());
    }

    @Test
    void a_connection_that_breaks_before_the_channel_says_nothing_of_its_name() {
        link.begin(0);
        link.joined(wires.getLast(), 100);
        link.over(wires.getLast(), 1_000);
        link.look(1_000);
        link.welcomed(wires.getLast());
        link.over(wires.getLast(), 1_100);

        assertEquals(
                List.of(
                        CONNECTING,
                        CONNECTED,
                        new ChatHealth.Away(
                                "The connection to Twitch's chat is lost. It is made again by"
                                        + " itself.",
                                0)),
                told);
    }

    @Test
    void after_a_refused_login_nothing_is_tried() {
        link.begin(0);
        link.refused(wires.getFirst());
        link.over(wires.getFirst(), 10);

        link.look(Long.MAX_VALUE - 1);

        assertEquals(1, wires.size());
        assertTrue(wires.getFirst().closed);
        assertTrue(told.getLast() instanceof ChatHealth.Refused);
    }

    @Test
    void a_connection_that_never_lasts_is_not_hammered() {
        link.begin(0);
        long now = 0;
        for (int i = 0; i < 8; i++) {
            link.joined(wires.getLast(), now);
            link.over(wires.getLast(), now + 10);
            now = link.due();
            link.look(now);
        }

        assertTrue(link.due() - Pace.USUAL.attempt() > 15_000, "at " + link.due());
    }

    private TestWire wire() {
        TestWire made = new TestWire();
        wires.add(made);
        return made;
    }

    private static final class TestWire implements Wire {
        private int pings;
        private boolean closed;
        private boolean refused;

        @Override
        public void open() {}

        @Override
        public void ping() {
            pings++;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
