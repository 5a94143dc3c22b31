package dev.labcast.twitch.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.Decision;
import dev.labcast.question.Refusal;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatMessage;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.HeardChat;
import dev.labcast.session.SessionEvent;
import dev.labcast.twitch.Pace;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.LoginRig;
import dev.labcast.twitch.login.LoginState;
import dev.labcast.twitch.rehearsal.Channel;
import dev.labcast.twitch.rehearsal.Fault;
import dev.labcast.twitch.rehearsal.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a login adds to the chat, against the Twitch of our own.
@Timeout(120)
class TwitchBridgeTest {
    /// Longer than one call is waited for.
    private static final Duration HANGS = Duration.ofSeconds(8);

    private final HeardChat heard = new HeardChat();
    private RehearsedBridge rig;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void segments_and_answers_are_marked_while_the_channel_is_live_and_only_then()
            throws Exception {
        open(new RehearsedBridge(Set.of(Feature.MARK)));
        rig.log(segment("s1", "before the stream"));
        Eventually.holds("tried", () -> calls("POST streams/markers") == 1);
        rig.twitch.state().channel().goLive();
        rig.log(segment("s2", "NaN"));
        rig.log(new SessionEvent.QuestionQueued(7, "twitch", "mira", "Why Adam?", "", 0));
        rig.log(new SessionEvent.QuestionAnswered(7, 0, "s2"));

        assertEquals(
                List.of("Debugging: NaN", "Answer to #7: Why Adam?"),
                Eventually.value(this::marked, it -> it.size() == 2));
        assertEquals(List.of(), rig.noted.told());
    }

    @Test
    void the_segment_that_runs_is_marked_when_the_stream_begins() throws Exception {
        open(new RehearsedBridge(Set.of(Feature.MARK)));
        rig.awaitEvents();
        rig.log(segment("s1", "NaN"));
        Eventually.holds("tried", () -> calls("POST streams/markers") == 1);

        rig.twitch.state().channel().goLive();
        rig.twitch.events().stream(true);
        Eventually.value(this::marked, List.of("Debugging: NaN")::equals);
        rig.twitch.events().stream(false);
        Eventually.value(rig.noted::told, List.of("live", "ended")::equals);
    }

    @Test
    void the_channel_is_called_as_the_session_is() throws Exception {
        open(new RehearsedBridge(Set.of(Feature.TITLE)));
        rig.log(new SessionEvent.SessionOpened("Loss of ▒▒▒▒▒▒"));

        Eventually.value(
                () -> rig.twitch.state().channel().look(),
                new Channel.Look("Loss of ▒▒▒▒▒▒", List.of("science"), "")::equals);
    }

    @Test
    void who_asked_is_answered_in_the_chat() throws Exception {
        open(new RehearsedBridge(Set.of(Feature.SPEAK)));
        String message = rig.say("mira", "!ask Why Adam? #1");
        rig.log(new SessionEvent.QuestionQueued(1, "twitch", "mira", "Why Adam?", "", 0));
        rig.log(new SessionEvent.QuestionShown(OptionalLong.of(1)));

        ChatMessage reply = heard.await("Your question #1 is on stage now.");
        assertEquals(Optional.of(message), reply.replyTo());
        assertEquals("channel", reply.by().login());
    }

    @Test
    void who_asks_in_vain_is_told_so_in_the_chat() throws Exception {
        open(new RehearsedBridge(Set.of(Feature.SPEAK)), true, new Refusing(heard));
        String message = rig.say("mira", "!ask And why that?");

        ChatMessage reply = heard.await("You have a question open already; !unask takes it back.");
        assertEquals(Optional.of(message), reply.replyTo());
    }

    /// Whose asker has a question open.
    private record Refusing(HeardChat heard) implements ChatSource.Listener {
        @Override
        public CompletableFuture<Decision> happened(ChatEvent event) {
            boolean asks = event instanceof ChatEvent.Said(var it) && it.text().startsWith("!ask");
            var nothing = heard.happened(event);
            return asks
                    ? CompletableFuture.completedFuture(new Decision.Refused(Refusal.HAS_OPEN))
                    : nothing;
        }

        @Override
        public void health(ChatHealth health) {
            heard.health(health);
        }
    }

    @Test
    void nothing_is_done_that_is_not_switched_on() throws Exception {
        open(new RehearsedBridge(Set.of(), RehearsedBridge.ALL));
        rig.log(new SessionEvent.SessionOpened("Loss"));
        rig.log(segment("s1", "NaN"));
        rig.log(new SessionEvent.QuestionQueued(1, "twitch", "mira", "Why?", "", 0));
        rig.log(new SessionEvent.QuestionShown(OptionalLong.of(1)));
        rig.say("mira", "last");
        heard.await("last");
        rig.close();

        assertEquals(
                List.of(),
                rig.twitch.http().calls().stream()
                        .filter(it -> !it.equals("GET validate") && !it.startsWith("POST device"))
                        .filter(it -> !it.equals("POST token"))
                        .toList());
        assertEquals(0, rig.twitch.events().visits());
    }

    @Test
    void what_is_redeemed_is_heard_once_and_asks() throws Exception {
        RehearsedBridge place = new RehearsedBridge(Set.of(Feature.REDEEM));
        place.twitch.reward("r-7", "Ask me");
        open(place);
        rig.awaitEvents();
        for (int i = 0; i < 20; i++) {
            rig.redeem("mira", "r-7", "question %02d".formatted(i));
        }
        rig.say("mira", "last");
        heard.await("last");
        Eventually.holds("all of them", () -> asked().size() >= 20);

        assertEquals(
                IntStream.range(0, 20).mapToObj("question %02d"::formatted).toList(),
                asked().stream().sorted().toList());
    }

    @Test
    void both_connections_tell_one_chat_and_each_stands_in_for_the_other() throws Exception {
        open(new RehearsedBridge(Set.of(Feature.LISTEN)));
        rig.awaitEvents();
        rig.say("ada", "both");
        heard.await("both");
        rig.twitch.irc().kill();
        heard.awaitAway(2);
        rig.say("ada", "events only");
        heard.await("events only");
        rig.twitch.irc().restart();
        heard.awaitConnected();
        Eventually.holds("in the channel", () -> rig.twitch.irc().joined() == 1);
        rig.twitch.events().kill();
        rig.say("ada", "irc only");
        heard.await("irc only");

        assertEquals(List.of("both", "events only", "irc only"), heard.texts());
    }

    @Test
    void a_moderators_login_hears_the_channel_that_the_settings_name() throws Exception {
        Set<Feature> listen = Set.of(Feature.LISTEN);
        open(new RehearsedBridge(listen, listen, Person.viewer("77", "moderator")));
        rig.awaitEvents();
        rig.twitch.irc().kill();
        heard.awaitAway(2);
        rig.say("ada", "by events");

        heard.await("by events");
        assertEquals(1, rig.twitch.http().calls().stream().filter("GET users"::equals).count());
    }

    @Test
    void a_login_that_is_not_there_is_said_once_and_twitch_is_not_asked() throws Exception {
        open(new RehearsedBridge(Set.of(Feature.MARK), Set.of()), false);
        Eventually.value(
                rig.noted::told,
                List.of(
                                "wanting: Labcast is to do more on Twitch than to read the chat, but"
                                        + " is not logged in there; run 'labcast twitch login'.")
                        ::equals);
        assertEquals(List.of(), rig.twitch.http().calls());
    }

    @Test
    void a_login_that_does_not_reach_far_enough_is_said_once_and_the_rest_is_done()
            throws Exception {
        open(new RehearsedBridge(Set.of(Feature.MARK, Feature.SPEAK), Set.of(Feature.MARK)));
        rig.twitch.state().channel().goLive();
        rig.log(new SessionEvent.QuestionQueued(1, "twitch", "mira", "Why?", "", 0));
        rig.log(new SessionEvent.QuestionShown(OptionalLong.of(1)));
        rig.log(segment("s1", "NaN"));

        Eventually.value(this::marked, List.of("Debugging: NaN")::equals);
        assertEquals(
                List.of(
                        "wanting: The login to Twitch does not reach that far: Labcast may not write"
                                + " in your chat (answers to viewers); run 'labcast twitch login'."),
                rig.noted.told());
    }

    @Test
    void a_login_that_reaches_far_enough_at_last_is_taken_while_the_session_runs()
            throws Exception {
        Set<Feature> both = Set.of(Feature.MARK, Feature.SPEAK);
        open(new RehearsedBridge(both, Set.of(Feature.MARK)));
        Eventually.holds("wanting", () -> !rig.noted.told().isEmpty());
        LoginRig.confirm(rig.twitch, rig.store, both);
        Eventually.holds(
                "taken",
                () ->
                        rig.noted
                                .told()
                                .getLast()
                                .equals("wanting: The login to Twitch reaches far enough now."));
        rig.say("mira", "!ask Why Adam? #1");
        rig.log(new SessionEvent.QuestionQueued(1, "twitch", "mira", "Why Adam?", "", 0));
        rig.log(new SessionEvent.QuestionShown(OptionalLong.of(1)));

        heard.await("Your question #1 is on stage now.");
        assertEquals(2, rig.noted.told().size());
    }

    @Test
    void what_breaks_one_step_of_the_bridge_does_not_keep_it_from_the_next() throws Exception {
        open(new RehearsedBridge(Set.of(Feature.MARK)));
        rig.awaitEvents();
        rig.noted.breakOnce();
        rig.twitch.state().channel().goLive();
        rig.twitch.events().stream(true);
        rig.twitch.events().stream(false);
        Eventually.value(rig.noted::told, List.of("ended")::equals);
        rig.log(segment("s1", "NaN"));

        Eventually.value(this::marked, List.of("Debugging: NaN")::equals);
    }

    @Test
    void what_only_events_tell_is_heard_in_time_while_twitch_does_not_answer_calls()
            throws Exception {
        open(new RehearsedBridge(Set.of(Feature.MARK, Feature.LISTEN), Pace.USUAL));
        rig.awaitEvents();
        rig.twitch.http().faults().once("POST streams/markers", new Fault.Late(HANGS));
        rig.log(segment("s1", "NaN"));
        Eventually.holds("it hangs", () -> calls("POST streams/markers") == 1);
        long before = System.nanoTime();
        rig.twitch.irc().freeze();
        rig.say("ada", "events only");

        heard.await("events only");
        long took = System.nanoTime() - before;
        assertTrue(took < HANGS.minusSeconds(2).toNanos(), "behind the call: " + took);
    }

    @Test
    void a_token_that_is_too_old_is_renewed_and_nobody_notices() throws Exception {
        open(new RehearsedBridge(Set.of(Feature.MARK)));
        rig.twitch.state().channel().goLive();
        rig.twitch.state().issued().expireAccess();
        rig.log(segment("s1", "NaN"));

        Eventually.value(this::marked, List.of("Debugging: NaN")::equals);
        assertEquals(List.of(), rig.noted.told());
        assertTrue(rig.noted.isIn());
    }

    @Test
    void a_login_that_was_taken_away_is_told_once_the_chat_goes_on_and_a_new_one_is_taken()
            throws Exception {
        open(new RehearsedBridge(Set.of(Feature.MARK, Feature.REDEEM)));
        rig.awaitEvents();
        rig.twitch.state().channel().goLive();
        rig.twitch.state().issued().revokeAll();
        rig.log(segment("s1", "one"));
        rig.log(segment("s2", "two"));
        Eventually.holds(
                "told",
                () -> rig.noted.logins().stream().anyMatch(LoginState.Refused.class::isInstance));
        rig.say("ada", "still heard");
        heard.await("still heard");

        assertInstanceOf(LoginState.Refused.class, rig.noted.logins().getLast());
        assertEquals(
                1,
                rig.noted.logins().stream().filter(LoginState.Refused.class::isInstance).count());
        LoginRig.confirm(rig.twitch, rig.store, Set.of(Feature.MARK, Feature.REDEEM));
        rig.awaitLogin();
        rig.log(segment("s3", "three"));
        Eventually.holds("marked again", () -> marked().contains("Debugging: three"));
    }

    @Test
    void no_thread_that_keeps_a_program_from_ending_is_left_by_the_whole_bridge() throws Exception {
        Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
        open(new RehearsedBridge(RehearsedBridge.ALL));
        rig.awaitEvents();
        rig.twitch.state().channel().goLive();
        rig.log(segment("s1", "NaN"));
        Eventually.holds("marked", () -> marked().size() == 1);
        rig.twitch.irc().drop();
        rig.twitch.events().drop();
        rig.close();

        Eventually.holds(
                "nothing stays",
                () ->
                        Thread.getAllStackTraces().keySet().stream()
                                .filter(it -> !before.contains(it))
                                .noneMatch(it ->
                                        !it.isDaemon()
                                                || it.getName().startsWith("WebSocket")
                                                || it.getName().startsWith("labcast-twitch")));
    }

    @Test
    void the_end_is_waited_for_no_longer_than_is_wanted_and_not_while_it_is_open()
            throws Exception {
        open(new RehearsedBridge(Set.of(Feature.MARK)));
        rig.twitch.http().faults().once("POST streams/markers", new Fault.Late(HANGS));
        rig.log(segment("s1", "NaN"));
        Eventually.holds("it hangs", () -> calls("POST streams/markers") == 1);
        long before = System.nanoTime();
        rig.bridge.awaitEnd(HANGS);
        rig.bridge.close();
        rig.bridge.awaitEnd(Duration.ofMillis(100));

        long took = System.nanoTime() - before;
        assertTrue(took < HANGS.minusSeconds(2).toNanos(), "as long as the call: " + took);
    }

    private void open(RehearsedBridge place) throws Exception {
        open(place, true);
    }

    private void open(RehearsedBridge place, boolean login) throws Exception {
        open(place, login, heard);
    }

    private void open(RehearsedBridge place, boolean login, ChatSource.Listener listener)
            throws Exception {
        rig = place;
        rig.source().open(listener);
        heard.awaitConnected();
        Eventually.holds("in the channel", () -> rig.twitch.irc().joined() == 1);
        if (login) {
            rig.awaitLogin();
        }
    }

    private List<String> marked() {
        return rig.twitch.state().channel().marked().stream()
                .map(Channel.Marked::description)
                .map(it -> it.replaceFirst("^\\(.* ago\\) ", "")) // on a slow machine
                .toList();
    }

    private List<String> asked() {
        return heard.messages().stream()
                .filter(it -> it.reward().equals(Optional.of("Ask me")))
                .map(ChatMessage::text)
                .toList();
    }

    private long calls(String call) {
        return rig.twitch.http().calls().stream().filter(call::equals).count();
    }

    private static SessionEvent segment(String id, String title) {
        return new SessionEvent.SegmentOpened(id, "debugging", title, List.of(), 0);
    }
}
