package dev.labcast.twitch.eventsub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatSourceContract.Fault;
import dev.labcast.question.chat.HeardChat;
import dev.labcast.twitch.rehearsal.Detour;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of what Twitch tells when the net or Twitch fails. The bridge's times go four times
/// as fast as for a person.
class EventSubFaultsTest {
    /// The promised 15 s at this pace.
    private static final long BACK_MS = 15_000 / 4;

    private final HeardChat heard = new HeardChat();
    private RehearsedEvents events;

    private void open(int keepalive) throws Exception {
        events = new RehearsedEvents(keepalive);
        events.source().open(heard);
        heard.awaitConnected();
    }

    @AfterEach
    void close() {
        events.source().close();
        events.close();
    }

    @Test
    void nothing_is_lost_or_doubled_while_twitch_moves_a_connection() throws Exception {
        open(10);
        for (int i = 0; i < 600; i++) {
            if (i % 200 == 100) {
                events.door.handOver();
            }
            events.say("ada", "message " + i);
            Thread.sleep(1);
        }

        heard.await("message 599");
        Eventually.holds("all of them", () -> heard.texts().size() >= 600);
        assertEquals(IntStream.range(0, 600).mapToObj(i -> "message " + i).toList(), heard.texts());
        assertEquals(2, heard.healths().size(), heard.healths().toString());
        assertTrue(events.door.visits() > 1);
    }

    @Test
    void a_move_to_another_port_loses_and_doubles_nothing() throws Exception {
        open(10);
        try (Detour detour = new Detour(events.door.address())) {
            events.say("ada", "before");
            events.door.handOver(detour.address());
            events.say("ada", "meanwhile");
            Eventually.holds("a new visit", () -> events.door.visits() == 2);
            Eventually.holds("one session", () -> events.door.listening() == 1);
            events.say("ada", "after");
            heard.await("after");

            assertEquals(1, detour.visits());
            assertEquals(List.of("before", "meanwhile", "after"), heard.texts());
            assertEquals(2, heard.healths().size(), heard.healths().toString());
        }
    }

    @Test
    void whatever_breaks_it_is_back_within_15_s() throws Exception {
        open(1);
        for (Fault fault : events.faults()) {
            back(fault);
        }
        back(new Fault("silent", true, events.door::strand, () -> {}));
    }

    private void back(Fault fault) throws Exception {
        int told = heard.healths().size();
        fault.begin().run();
        if (fault.seen()) {
            heard.awaitAway(told);
        }
        fault.end().run();
        long ended = System.nanoTime();
        heard.awaitConnected();
        Eventually.holds("it hears", () -> events.door.listening() == 1);
        long took = (System.nanoTime() - ended) / 1_000_000;
        assertTrue(took <= BACK_MS, fault.name() + ": " + took + " ms");
        events.say("ada", "after " + fault.name());
        heard.await("after " + fault.name());
    }

    @Test
    void a_connection_that_has_gone_silent_is_given_up() throws Exception {
        open(1);
        events.door.strand();

        heard.awaitAway(2);
        heard.awaitConnected();
        events.say("ada", "after");
        heard.await("after");
    }

    @Test
    void what_comes_twice_is_told_once() throws Exception {
        open(10);
        events.door.repeat(3);
        events.say("ada", "one");
        events.say("ada", "two");
        events.clear();
        events.say("ada", "last");
        heard.await("last");

        assertEquals(4, heard.events().size(), heard.events().toString());
    }

    @Test
    void a_permission_that_is_taken_back_is_said_and_not_asked_for_again() throws Exception {
        open(10);
        events.door.revoke("channel.chat.message", "authorization_revoked");

        heard.awaitLastHealth(ChatHealth.Refused.class::isInstance);
        assertEquals(
                "Twitch does not tell Labcast what happens in the channel any more (authorization"
                        + " revoked). Log in again with: labcast twitch login",
                ((ChatHealth.Refused) heard.healths().getLast()).sentence());
        assertEquals(1, events.door.visits());
    }

    @Test
    void what_is_not_vital_may_be_taken_back() throws Exception {
        open(10);
        events.door.revoke("stream.online", "version_removed");
        events.say("ada", "still here");

        heard.await("still here");
        assertEquals(2, heard.healths().size(), heard.healths().toString());
    }

    @Test
    void a_subscription_that_fails_is_asked_for_again_and_one_that_is_refused_is_told()
            throws Exception {
        events = new RehearsedEvents(10);
        events.outcomes.add(new Subscriber.Outcome.Failed());
        events.source().open(heard);
        heard.awaitConnected();
        assertEquals(2, events.door.visits());

        events.outcomes.add(new Subscriber.Outcome.Refused("Log in again."));
        events.door.drop();
        heard.awaitLastHealth(new ChatHealth.Refused("Log in again.")::equals);
    }

    @Test
    void it_is_told_when_the_channel_goes_live_and_when_it_ends() throws Exception {
        open(10);
        events.door.stream(true);
        events.door.stream(false);

        Eventually.holds("both", () -> events.stream.size() == 2);
        assertTrue(events.stream.getFirst() instanceof ChannelNews.Live);
        assertEquals(new ChannelNews.Ended(), events.stream.getLast());
    }

    @Test
    void a_twitch_that_was_away_is_found_again_and_told_of_once() throws Exception {
        open(10);
        events.say("ada", "before");
        heard.await("before");
        events.door.kill();
        heard.awaitAway(2);
        Eventually.holds("it was tried", () -> heard.healths().size() == 3);
        events.door.restart();
        heard.awaitConnected();
        events.say("ada", "after");
        heard.await("after");

        assertEquals(List.of("before", "after"), heard.texts());
        assertEquals(4, heard.healths().size(), heard.healths().toString());
    }

    @Test
    void no_thread_is_left_after_the_end() throws Exception {
        Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
        open(10);
        events.source().close();
        events.close();

        Eventually.holds(
                "every thread gone",
                () ->
                        Thread.getAllStackTraces().keySet().stream()
                                .filter(it -> !before.contains(it))
                                .noneMatch(it ->
                                        !it.isDaemon()
                                                || it.getName().startsWith("labcast-twitch")
                                                || it.getName().startsWith("WebSocket")
                                                || it.getName().startsWith("HttpClient")));
    }
}
