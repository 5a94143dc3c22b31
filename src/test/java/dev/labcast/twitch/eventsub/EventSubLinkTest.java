package dev.labcast.twitch.eventsub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.question.chat.ChatHealth;
import dev.labcast.twitch.Pace;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSubLinkTest {
    private static final URI HOME = URI.create("wss://events.example/ws");
    private static final String ELSEWHERE = "wss://cell-a.events.example/ws?n=1";

    private final List<String> done = new ArrayList<>();
    private final List<ChatHealth> told = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final EventSubLink link =
            new EventSubLink(
                    Pace.USUAL,
                    HOME,
                    "lab",
                    new EventSubLink.Deeds(
                            this::line,
                            (socket, session) -> done.add(socket + " subscribes " + session),
                            told::add));
    private long now;

    private Socket line(URI address) {
        Line line = new Line(lines.size(), address);
        lines.add(line);
        return line;
    }

    /// A connection that does what the test says.
    private final class Line implements Socket {
        private final int number;
        private final URI address;

        Line(int number, URI address) {
            this.number = number;
            this.address = address;
        }

        @Override
        public void open() {
            done.add(this + " to " + address);
        }

        @Override
        public void close() {
            done.add(this + " closed");
        }

        @Override
        public String toString() {
            return "line " + number;
        }
    }

    @BeforeEach
    void begin() {
        link.begin(now);
    }

    @Test
    void it_subscribes_once_it_is_welcome_and_then_is_there() {
        welcome(0, "s1");
        subscribed(0, new Subscriber.Outcome.Done());

        assertEquals(List.of("line 0 to " + HOME, "line 0 subscribes s1"), done);
        assertEquals(List.of(new ChatHealth.Connecting(), new ChatHealth.Connected("lab")), told);
    }

    @Test
    void who_says_nothing_for_half_as_long_again_as_promised_is_given_up() {
        there();
        passes(14_999);
        assertEquals(1, lines.size());

        passes(1);
        passes(0);
        assertEquals(
                List.of(
                        "line 0 to " + HOME,
                        "line 0 subscribes s1",
                        "line 0 closed",
                        "line 1 to " + HOME),
                done);
    }

    @Test
    void a_keepalive_is_a_sign_of_life() {
        there();
        passes(10_000);
        link.heard(lines.getFirst(), now);
        passes(14_999);

        assertEquals(1, lines.size());
    }

    @Test
    void a_connection_that_is_moved_is_kept_until_the_new_one_is_there() {
        there();
        link.handedOver(lines.getFirst(), ELSEWHERE, now);
        assertTrue(link.isHeard(lines.getFirst()) && link.isHeard(lines.get(1)));
        assertEquals("line 1 to " + ELSEWHERE, done.getLast());

        passes(200);
        welcome(1, "s1");
        assertEquals("line 0 closed", done.getLast());
        link.over(lines.getFirst(), now);
        assertEquals(2, told.size(), "nobody has noticed");
        assertTrue(link.isHeard(lines.get(1)));
    }

    @Test
    void the_old_connection_may_go_before_the_new_one_is_there() {
        there();
        link.handedOver(lines.getFirst(), ELSEWHERE, now);
        link.over(lines.getFirst(), now);
        assertEquals(2, lines.size());

        welcome(1, "s1");
        assertEquals(2, told.size());
    }

    @Test
    void a_move_that_fails_leaves_the_old_connection_and_then_begins_anew() {
        there();
        link.handedOver(lines.getFirst(), ELSEWHERE, now);
        link.over(lines.get(1), now);
        assertTrue(link.isHeard(lines.getFirst()));

        link.over(lines.getFirst(), now);
        passes(0);
        assertEquals("line 2 to " + HOME, done.getLast());
    }

    @Test
    void a_move_that_nobody_answers_is_given_up() {
        there();
        link.handedOver(lines.getFirst(), ELSEWHERE, now);
        link.over(lines.getFirst(), now);
        passes(25_000);
        passes(0);

        assertEquals("line 2 to " + HOME, done.getLast());
    }

    @Test
    void nobody_is_followed_to_a_strange_host() {
        there();
        for (String address :
                List.of(
                        "wss://evil.example/ws",
                        "wss://events.example.evil.example/ws",
                        "ws://events.example/ws",
                        "wss://me@events.example/ws",
                        "not an address",
                        "")) {
            link.handedOver(lines.getFirst(), address, now);
        }

        assertEquals(1, lines.size());
    }

    @Test
    void the_person_is_told_once_that_it_is_away_however_often_it_fails() {
        there();
        passes(10_000);
        link.heard(lines.getFirst(), now);
        link.over(lines.getFirst(), now);
        for (int attempt = 1; attempt < 6; attempt++) {
            passes(link.due() - now);
            link.over(lines.get(attempt), now);
        }

        assertEquals(3, told.size(), told.toString());
        assertTrue(told.getLast() instanceof ChatHealth.Away, told.toString());
        assertTrue(link.due() - now <= 10_000, "waits " + (link.due() - now));
    }

    @Test
    void what_cannot_be_subscribed_to_is_tried_again_or_told() {
        welcome(0, "s1");
        subscribed(0, new Subscriber.Outcome.Failed());
        passes(0);
        welcome(1, "s2");
        subscribed(1, new Subscriber.Outcome.Refused("Log in."));
        passes(1_000_000);

        assertEquals(new ChatHealth.Refused("Log in."), told.getLast());
        assertEquals(2, lines.size(), "it is not tried again");
    }

    @Test
    void what_an_old_connection_says_counts_no_more() {
        there();
        link.over(lines.getFirst(), now);
        passes(0);
        link.over(lines.getFirst(), now);
        subscribed(0, new Subscriber.Outcome.Refused("late"));
        link.handedOver(lines.getFirst(), ELSEWHERE, now);

        assertEquals(2, lines.size());
        assertTrue(told.getLast() instanceof ChatHealth.Away, told.toString());
    }

    private void there() {
        welcome(0, "s1");
        subscribed(0, new Subscriber.Outcome.Done());
    }

    private void welcome(int line, String session) {
        link.welcomed(lines.get(line), new Frame.Welcome(session, 10_000), now);
    }

    private void subscribed(int line, Subscriber.Outcome outcome) {
        link.subscribed(lines.get(line), outcome, now);
    }

    private void passes(long millis) {
        now += millis;
        link.look(now);
    }
}
