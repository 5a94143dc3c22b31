package dev.labcast.twitch.helix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.twitch.helix.ChannelActions.Look;
import dev.labcast.twitch.helix.ChannelActions.Marked;
import dev.labcast.twitch.helix.ChannelActions.Person;
import dev.labcast.twitch.helix.ChannelActions.Said;
import dev.labcast.twitch.helix.ChannelActions.Saying;
import dev.labcast.twitch.helix.ChannelActions.Stream;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.LoginRig;
import dev.labcast.twitch.login.MemoryStore;
import dev.labcast.twitch.login.TwitchLogin;
import dev.labcast.twitch.rehearsal.Channel;
import dev.labcast.twitch.rehearsal.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelixChannelTest {
    private static final String AWAY = "Twitch does not answer just now.";
    private static final String UNWELL = "Twitch has trouble of its own just now.";

    private LoginRig rig;
    private TwitchLogin login;
    private HelixChannel channel;

    @BeforeEach
    void open() throws Exception {
        rig = new LoginRig();
        login = rig.loggedIn(rig.login(new MemoryStore(), _ -> {}));
        channel = new HelixChannel(rig.doors.helix(), "", login, rig.time);
    }

    @AfterEach
    void close() {
        channel.close();
        rig.close();
    }

    @Test
    void what_is_said_is_in_the_chat_aloud_and_as_a_reply() {
        Answer<Said> aloud = channel.say(Saying.aloud("  7 questions wait "));
        Answer<Said> reply = channel.say(Saying.inReplyTo("m1", "queued as #7"));

        List<Channel.Said> said = rig.twitch.channel().said();
        assertEquals(
                List.of(
                        new Channel.Said(
                                id(aloud),
                                rig.time.instant(),
                                "ada_at_work",
                                "7 questions wait",
                                "",
                                ""),
                        new Channel.Said(
                                id(reply),
                                rig.time.instant(),
                                "ada_at_work",
                                "queued as #7",
                                "m1",
                                "")),
                said);
    }

    @Test
    void the_same_is_not_said_twice_within_half_a_minute() {
        channel.say(Saying.aloud("hello"));
        assertEquals(
                new Answer.Refused<>("The same was said less than 30 s ago."),
                channel.say(Saying.aloud("hello")));
        rig.time.pass(Duration.ofSeconds(30));
        channel.say(Saying.aloud("hello"));

        assertEquals(2, rig.twitch.channel().said().size());
    }

    @Test
    void a_hundred_texts_fit_into_half_a_minute_and_the_next_one_waits() {
        for (int i = 0; i < 100; i++) {
            assertTrue(channel.say(Saying.aloud("text " + i)) instanceof Answer.Done, "text " + i);
        }
        rig.time.pass(Duration.ofSeconds(12));

        assertEquals(
                new Answer.TooMany<>(Duration.ofSeconds(18)), channel.say(Saying.aloud("more")));
        assertEquals(100, rig.twitch.channel().said().size());
    }

    @Test
    void in_a_channel_of_somebody_else_twenty_do() throws Exception {
        rig.twitch
                .issued()
                .personIs(dev.labcast.twitch.rehearsal.Person.viewer("77", "ada_helper"));
        rig.loggedIn(login);
        try (HelixChannel theirs =
                new HelixChannel(rig.doors.helix(), "Ada_at_work", login, rig.time)) {
            for (int i = 0; i < 20; i++) {
                assertTrue(theirs.say(Saying.aloud("" + i)) instanceof Answer.Done, "text " + i);
            }
            assertEquals(
                    new Answer.TooMany<>(Duration.ofSeconds(30)), theirs.say(Saying.aloud("more")));
        }
        assertEquals(1, rig.doors.calls().stream().filter("GET users"::equals).count());
        assertEquals("ada_helper", rig.twitch.channel().said().getLast().login());
    }

    @Test
    void a_channel_that_is_not_there_is_said() {
        try (HelixChannel nowhere =
                new HelixChannel(rig.doors.helix(), "nobody", login, rig.time)) {
            assertEquals(
                    new Answer.Refused<>(
                            "Twitch knows no channel nobody; see 'channel' below 'twitch' in the"
                                    + " settings."),
                    nowhere.say(Saying.aloud("hello")));
        }
    }

    @Test
    void a_text_that_twitch_keeps_back_is_refused_with_its_reason_and_may_be_tried_again() {
        rig.twitch.channel().dropNext("msg_rejected");

        assertEquals(
                new Answer.Refused<>("Twitch kept the text back (msg_rejected)."),
                channel.say(Saying.aloud("hello")));
        assertTrue(channel.say(Saying.aloud("hello")) instanceof Answer.Done);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void a_text_of_the_wrong_length_is_not_sent(int length) {
        assertEquals(
                new Answer.Refused<>("A text in the chat has 1 to 500 characters."),
                channel.say(Saying.aloud("🙂".repeat(length))));
        assertEquals(List.of(), rig.twitch.channel().said());
    }

    @Test
    void a_marker_is_set_at_the_streams_moment() {
        rig.twitch.channel().goLive();
        rig.time.pass(Duration.ofSeconds(90));
        Answer<Marked> answer = channel.mark("Debugging " + "x".repeat(200));

        Channel.Marked marked = rig.twitch.channel().marked().getFirst();
        assertEquals(new Answer.Done<>(new Marked(marked.id(), rig.time.instant(), 90)), answer);
        assertEquals("Debugging " + "x".repeat(129) + "…", marked.description());
    }

    @Test
    void without_a_stream_there_is_no_marker_and_no_error() {
        assertEquals(new Answer.NotLive<>(), channel.mark("Debugging"));
        assertEquals(new Answer.NotLive<>(), channel.stream());
    }

    @Test
    void a_stream_says_since_when_it_runs() {
        rig.twitch.channel().goLive();
        Instant since = rig.time.instant();

        assertEquals(
                new Answer.Done<>(new Stream("s" + since.getEpochSecond(), since, "")),
                channel.stream());
    }

    @Test
    void title_tags_and_category_change_alone_or_together() {
        Look all =
                new Look(
                        Optional.of("Scaling laws"),
                        Optional.of(List.of("Research", "Java25")),
                        Optional.of("software and game development"));
        Look title = new Look(Optional.of("Break"), Optional.empty(), Optional.empty());

        assertEquals(new Answer.Done<>(all), channel.describe(all));
        assertEquals(new Answer.Done<>(title), channel.describe(title));
        assertEquals(
                new Channel.Look("Break", List.of("Research", "Java25"), "1469308723"),
                rig.twitch.channel().look());

        channel.describe(new Look(Optional.empty(), Optional.of(List.of()), Optional.empty()));
        assertEquals(List.of(), rig.twitch.channel().look().tags());
    }

    @Test
    void what_twitch_would_not_take_for_a_channel_is_refused_before_it_is_asked() {
        int before = rig.doors.calls().size();
        String tags =
                "Twitch takes at most ten tags, of letters and digits, of at most 25 characters.";

        assertEquals(
                new Answer.Refused<>("A stream's title has 1 to 140 characters."),
                channel.describe(new Look(Optional.of(" "), Optional.empty(), Optional.empty())));
        for (List<String> bad :
                List.of(List.of("two words"), List.of("x".repeat(26)), List.of(""))) {
            assertEquals(
                    new Answer.Refused<>(tags),
                    channel.describe(
                            new Look(Optional.empty(), Optional.of(bad), Optional.empty())));
        }
        assertEquals(before, rig.doors.calls().size());
        assertEquals(
                new Answer.Refused<>(
                        "Twitch has no category of that name; write it as Twitch does."),
                channel.describe(
                        new Look(Optional.empty(), Optional.empty(), Optional.of("Software"))));
    }

    @Test
    void a_person_is_found_by_name_or_not() {
        assertEquals(
                new Answer.Done<>(Optional.of(new Person("40012", "ada_at_work", "ada_at_work"))),
                channel.person("ada_at_work"));
        assertEquals(new Answer.Done<>(Optional.empty()), channel.person("nobody"));
        assertEquals(new Answer.Done<>(Optional.empty()), channel.person("no body&login=x"));
        assertEquals(
                URI.create("https://www.twitch.tv/ada_at_work"),
                new Person("40012", "ada_at_work", "Ada").page());
    }

    @Test
    void rewards_are_listed_for_a_login_that_may_see_them() throws Exception {
        rig.twitch.channel().reward("r-7", "Ask me");
        rig.twitch.channel().reward("r-8", "Hydrate");
        int before = rig.doors.calls().size();
        assertTrue(channel.rewards() instanceof Answer.NotAllowed, "without the scope");
        assertEquals(before, rig.doors.calls().size());

        rig.loggedIn(login, Set.of(Feature.REDEEM));
        assertEquals(
                new Answer.Done<>(
                        List.of(
                                new ChannelRewards.Reward("r-7", "Ask me"),
                                new ChannelRewards.Reward("r-8", "Hydrate"))),
                channel.rewards());
    }

    @Test
    void a_token_that_is_too_old_is_renewed_and_the_call_made_once_more() {
        rig.twitch.issued().expireAccess();

        assertTrue(channel.say(Saying.aloud("hello")) instanceof Answer.Done);
        assertEquals(
                List.of("POST chat/messages", "POST token", "POST chat/messages"),
                rig.doors.calls().subList(3, rig.doors.calls().size()));
    }

    @Test
    void a_token_that_is_refused_again_is_not_renewed_again() {
        rig.doors.faults().once("POST chat/messages", new Fault.Status(401, "Invalid OAuth token"));
        rig.doors.faults().once("POST chat/messages", new Fault.Status(401, "Invalid OAuth token"));

        assertEquals(
                new Answer.NotAllowed<>(
                        "Twitch does not take Labcast's login; run 'labcast twitch login'."),
                channel.say(Saying.aloud("hello")));
        assertEquals(2, calls("POST token")); // the login's and one more
    }

    @Test
    void a_login_that_was_taken_away_is_one_sentence_for_everything_after() {
        rig.twitch.issued().revokeAll();
        Answer<Said> first = channel.say(Saying.aloud("hello"));
        int asked = rig.doors.calls().size();

        assertTrue(
                first instanceof Answer.NotAllowed<Said>(String sentence)
                        && sentence.contains("run 'labcast twitch login'"),
                first.toString());
        assertEquals(first, channel.say(Saying.aloud("hello")));
        assertEquals(asked, rig.doors.calls().size());
    }

    @Test
    void what_the_login_may_not_do_is_said_without_asking_and_without_a_new_token()
            throws Exception {
        TwitchLogin little =
                rig.loggedIn(rig.login(new MemoryStore(), _ -> {}), Set.of(Feature.MARK));
        int asked = rig.doors.calls().size();
        Answer<Said> beyond =
                new Answer.NotAllowed<>(
                        "The login to Twitch does not reach that far: Labcast may not write in your"
                                + " chat (answers to viewers); run 'labcast twitch login --for"
                                + " speak'.");
        try (HelixChannel narrow = new HelixChannel(rig.doors.helix(), "", little, rig.time)) {
            assertEquals(beyond, narrow.say(Saying.aloud("hello")));
            assertEquals(asked, rig.doors.calls().size());
        }
        rig.doors
                .faults()
                .once(
                        "POST chat/messages",
                        new Fault.Status(401, "Missing scope: user:write:chat"));
        assertEquals(beyond, channel.say(Saying.aloud("hello")));
        assertEquals(asked + 1, rig.doors.calls().size());
    }

    @Test
    void each_way_to_fail_has_an_outcome_of_its_own() {
        rig.twitch.channel().goLive();
        Map<Fault, Answer<Marked>> outcomes =
                Map.of(
                        new Fault.Status(403, "not an editor"),
                        new Answer.NotAllowed<>(
                                "Twitch does not allow that in this channel; log in as its owner."),
                        new Fault.Status(404, "not live"),
                        new Answer.NotLive<>(),
                        new Fault.Status(400, "bad\u0007 description"),
                        new Answer.Refused<>("Twitch refused that (bad  description)."),
                        new Fault.Status(429, "", Map.of("Retry-After", "7")),
                        new Answer.TooMany<>(Duration.ofSeconds(7)),
                        new Fault.Status(500, "oops"),
                        new Answer.Away<>(UNWELL, true),
                        new Fault.Closed(),
                        new Answer.Away<>(AWAY, true));
        outcomes.forEach((fault, outcome) -> {
            rig.doors.faults().once("POST streams/markers", fault);
            assertEquals(outcome, channel.mark("x"), fault.toString());
        });
        assertTrue(channel.mark("x") instanceof Answer.Done);
    }

    @Test
    void only_a_marker_reads_not_found_as_not_live() {
        rig.doors.faults().once("POST chat/messages", new Fault.Status(404, "gone"));

        assertEquals(
                new Answer.Refused<>("Twitch refused that (gone)."),
                channel.say(Saying.aloud("hello")));
    }

    @Test
    void a_spent_budget_is_waited_for_without_asking() {
        String reset = String.valueOf(rig.time.instant().getEpochSecond() + 40);
        Map<String, String> spent = Map.of("Ratelimit-Remaining", "0", "Ratelimit-Reset", reset);
        rig.doors.faults().once("GET streams", new Fault.Status(429, "", spent));

        assertEquals(new Answer.TooMany<>(Duration.ofSeconds(40)), channel.stream());
        rig.time.pass(Duration.ofSeconds(10));
        int asked = rig.doors.calls().size();
        assertEquals(new Answer.TooMany<>(Duration.ofSeconds(30)), channel.stream());
        assertEquals(asked, rig.doors.calls().size());
        rig.time.pass(Duration.ofSeconds(30));
        assertEquals(new Answer.NotLive<>(), channel.stream());
    }

    @Test
    void eight_hundred_calls_a_minute_are_all_that_twitch_takes() {
        Answer<Optional<Person>> last = channel.person("nobody");
        for (int i = 1; i < 800; i++) {
            assertEquals(last, channel.person("nobody"));
        }
        assertEquals(new Answer.TooMany<>(Duration.ofSeconds(55)), channel.person("nobody"));
        rig.time.pass(Duration.ofSeconds(55));
        assertEquals(last, channel.person("nobody"));
    }

    @Test
    void an_answer_that_does_not_come_is_given_up_in_time_and_the_text_is_not_said_twice() {
        rig.doors.faults().once("POST chat/messages", new Fault.Late(Duration.ofSeconds(60)));
        try (HelixChannel impatient =
                new HelixChannel(rig.doors.helix(), "", login, rig.time, Duration.ofMillis(300))) {
            assertEquals(new Answer.Away<>(AWAY, true), impatient.say(Saying.aloud("hello")));
            assertEquals(
                    new Answer.Refused<>("The same was said less than 30 s ago."),
                    impatient.say(Saying.aloud("hello")));
        }
        assertEquals(1, rig.twitch.channel().said().size());
    }

    @Test
    void a_twitch_that_is_not_there_has_done_nothing() {
        rig.doors.close();

        assertEquals(new Answer.Away<>(AWAY, false), channel.say(Saying.aloud("hello")));
        assertEquals(new Answer.Away<>(AWAY, false), channel.say(Saying.aloud("hello")));
    }

    private long calls(String call) {
        return rig.doors.calls().stream().filter(call::equals).count();
    }

    private static String id(Answer<Said> answer) {
        return answer instanceof Answer.Done<Said>(Said said) ? said.id() : answer.toString();
    }
}
