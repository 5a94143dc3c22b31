package dev.labcast.twitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.HeardChat;
import dev.labcast.twitch.rehearsal.IrcFraming;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of the chat when the net or Twitch fails. The bridge's times ([Pace]) go [#FASTER]
/// times as fast as for a person; the bound it is held to does not, since the machine is as slow as
/// it is. [IrcLinkTest] holds the bridge to its bound by the clock it is given.
class IrcFaultsTest {
    private static final int FASTER = 4;
    private static final long BACK_NANOS = 15_000_000_000L;
    private static final Pace PACE = Pace.USUAL.dividedBy(FASTER);

    private final HeardChat heard = new HeardChat();
    private RehearsedTwitch twitch;

    @AfterEach
    void close() {
        if (twitch != null) {
            twitch.source().close();
            twitch.close();
        }
    }

    @Test
    void a_dropped_connection_is_made_again() throws Exception {
        open();
        twitch.say("ada", "before");
        heard.await("before");

        twitch.irc.drop();
        long start = System.nanoTime();
        heard.awaitAway(2);
        assertBackSince(start);

        twitch.say("ada", "after");
        heard.await("after");
        assertEquals(List.of("before", "after"), heard.texts());
        assertEquals(4, heard.healths().size(), heard.healths().toString());
    }

    @Test
    void what_a_short_silence_held_back_is_heard() throws Exception {
        open();
        twitch.irc.freeze();
        say("frozen", 50);
        twitch.irc.thaw();

        heard.await("frozen 49");
        assertEquals(texts("frozen", 50), heard.texts());
        assertEquals(2, heard.healths().size(), heard.healths().toString());
    }

    @Test
    void a_connection_that_is_dead_at_the_other_end_is_given_up() throws Exception {
        open();

        twitch.irc.strand();
        long start = System.nanoTime();
        heard.awaitAway(2);
        assertBackSince(start);

        say("anew", 10);
        heard.await("anew 9");
        assertEquals(texts("anew", 10), heard.texts());
    }

    @Test
    void after_a_long_silence_it_is_back() throws Exception {
        open();
        twitch.irc.freeze();
        heard.awaitAway(2);
        int visits = twitch.irc.visits();
        say("unheard", 10);

        twitch.irc.thaw();
        assertBackSince(System.nanoTime());

        say("heard", 10);
        heard.await("heard 9");
        List<String> late = heard.texts().stream().filter(it -> it.startsWith("heard")).toList();
        assertEquals(texts("heard", 10), late);
        assertEquals(heard.texts(), heard.texts().stream().distinct().toList());
        assertTrue(twitch.irc.visits() > visits);
        assertEquals(4, heard.healths().size(), heard.healths().toString());
    }

    @Test
    void nothing_falls_between_two_connections_when_twitch_asks_for_a_new_one() throws Exception {
        open();
        for (int i = 0; i < 600; i++) {
            if (i % 200 == 100) {
                twitch.irc.askToReconnect();
            }
            twitch.say("ada", "message " + i);
            Thread.sleep(1);
        }

        heard.await("message 599");
        Eventually.holds("all of them", () -> heard.texts().size() >= 600);
        Eventually.holds("one connection", () -> twitch.irc.joined() == 1);
        assertEquals(Set.copyOf(texts("message", 600)), Set.copyOf(heard.texts()));
        assertEquals(600, heard.texts().size());
        assertEquals(2, heard.healths().size(), heard.healths().toString());
        assertTrue(twitch.irc.visits() > 1);
    }

    @Test
    void refused_upgrades_are_tried_again() throws Exception {
        open();
        twitch.irc.refuse(3);
        twitch.irc.drop();
        Eventually.holds("the third refusal", () -> twitch.irc.visits() >= 4);

        assertBackSince(System.nanoTime());

        assertEquals(5, twitch.irc.visits());
        assertEquals(4, heard.healths().size(), heard.healths().toString());
    }

    @Test
    void a_twitch_that_was_away_for_a_minute_is_found_again() throws Exception {
        open();
        say("before", 10);
        heard.await("before 9");

        twitch.irc.kill();
        heard.awaitAway(2);
        say("unheard", 10);
        Thread.sleep(60_000 / FASTER);
        twitch.irc.restart();
        assertBackSince(System.nanoTime());

        say("after", 10);
        heard.await("after 9");
        List<String> all =
                IntStream.range(0, 20)
                        .mapToObj(i -> (i < 10 ? "before " : "after ") + i % 10)
                        .toList();
        assertEquals(all, heard.texts());
        assertEquals(4, heard.healths().size(), heard.healths().toString());
    }

    @Test
    void a_login_reads_with_its_own_name() throws Exception {
        twitch = new RehearsedTwitch(PACE, login("good"));
        twitch.twitch.accounts().give("good", twitch.person("reader"));
        open();

        twitch.say("ada", "hello");
        heard.await("hello");
    }

    @Test
    void a_login_that_is_not_accepted_is_said_and_not_tried_again() throws Exception {
        twitch = new RehearsedTwitch(PACE, login("revoked"));
        twitch.source().open(heard);

        heard.awaitLastHealth(ChatHealth.Refused.class::isInstance);

        Eventually.holds("nobody there", () -> twitch.irc.joined() == 0);
        assertEquals(1, twitch.irc.visits());
        assertEquals(2, heard.healths().size(), heard.healths().toString());
        assertFalse(heard.healths().toString().contains("revoked"));
    }

    @Test
    void a_wrong_channel_is_said_by_its_name() throws Exception {
        twitch = new RehearsedTwitch(PACE, Optional.empty(), "nobody");
        twitch.source().open(heard);

        heard.awaitLastHealth(
                it -> it instanceof ChatHealth.Away away && away.sentence().contains("\"nobody\""));
    }

    @Test
    void lines_come_whole_however_they_are_framed() throws Exception {
        open();
        twitch.irc.framing(new IrcFraming(20, true));
        say("framed ünïcödé 🔬", 2_010);
        twitch.irc.flush();

        heard.await("framed ünïcödé 🔬 2009");
        assertEquals(texts("framed ünïcödé 🔬", 2_010), heard.texts());
    }

    @Test
    void malformed_lines_break_nothing() throws Exception {
        open();
        for (String line :
                List.of(
                        "",
                        "@",
                        ":",
                        "@a=b",
                        "PRIVMSG",
                        "@tmi-sent-ts=soon :x PRIVMSG #channel :y")) {
            twitch.irc.line(line);
        }
        twitch.say("ada", "after");

        heard.await("after");
        assertEquals(List.of("after"), heard.texts());
    }

    @Test
    void no_thread_is_left_after_the_end() throws Exception {
        Set<Thread> before = threads();
        for (int i = 0; i < 3; i++) {
            HeardChat each = new HeardChat();
            try (RehearsedTwitch other = new RehearsedTwitch(PACE, Optional.empty())) {
                other.source().open(each);
                each.awaitConnected();
                Eventually.holds("none that stays", () -> staying(before).isEmpty());
                other.irc.drop();
                each.awaitAway(2);
                each.awaitConnected();
                other.source().close();
            }
        }

        Eventually.holds("every thread gone", () -> ended(before));
    }

    private void open() throws Exception {
        if (twitch == null) {
            twitch = new RehearsedTwitch(PACE, Optional.empty());
        }
        twitch.source().open(heard);
        heard.awaitConnected();
        Eventually.holds("in the channel", () -> twitch.irc.joined() == 1);
    }

    private void assertBackSince(long nanos) throws Exception {
        heard.awaitConnected();
        long took = System.nanoTime() - nanos;
        assertTrue(took < BACK_NANOS, "it took " + took / 1_000_000 + " ms");
    }

    private void say(String text, int times) {
        texts(text, times).forEach(it -> twitch.say("ada", it));
    }

    private static List<String> texts(String text, int times) {
        return IntStream.range(0, times).mapToObj(i -> text + " " + i).toList();
    }

    private static Optional<ChatLogin> login(String token) {
        return Optional.of(new ChatLogin("reader", "20", token));
    }

    private static Set<Thread> threads() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }

    /// Those that would keep the JVM alive, but for the server on the other side, which the JDK
    /// wants to be closed.
    private static Set<Thread> staying(Set<Thread> before) {
        return threads().stream()
                .filter(it -> !before.contains(it) && !it.isDaemon())
                .filter(it -> !it.getName().equals("HTTP-Dispatcher"))
                .collect(Collectors.toSet());
    }

    private static boolean ended(Set<Thread> before) {
        return threads().stream()
                .filter(it -> !before.contains(it))
                .noneMatch(it ->
                        !it.isDaemon()
                                || it.getName().startsWith("labcast-twitch")
                                || it.getName().startsWith("WebSocket")
                                || it.getName().endsWith("ingThread"));
    }
}
