package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.fx.Fx;
import dev.labcast.obs.Eventually;
import dev.labcast.question.Question;
import dev.labcast.session.Cue;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.login.LoginRig;
import dev.labcast.twitch.login.TwitchApp;
import dev.labcast.twitch.rehearsal.Channel;
import dev.labcast.twitch.rehearsal.EventSubDoor;
import dev.labcast.twitch.rehearsal.Fault;
import dev.labcast.twitch.rehearsal.IrcDoor;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.Remark;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import dev.labcast.web.AllThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The list of faults of `docs/formats/twitch.md` at the whole desk, which is logged in to the
/// Twitch of our own with everything switched on and has a person's patience: whatever Twitch does,
/// no question is lost or doubled, all works again within 15 s of the cause's end, and the log is
/// told of it once.
@Timeout(180)
class TwitchFaultsTest {
    private static final Person ADA = Person.viewer("1000", "ada_at_work");
    private static final long BACK_MS = 15_000;

    /// Long enough for every wait to have grown as long as it gets.
    private static final Duration DEAD = Duration.ofSeconds(60);

    private static final TwitchUses ALL =
            new TwitchUses(
                    true, false, Optional.empty(), Optional.empty(), true, true, List.of("Ask me"));

    @TempDir Path home;
    private final JsonMapper json = new JsonMapper();
    private final List<String> asked = new ArrayList<>();
    private TwitchDouble twitch;
    private IrcDoor irc;
    private EventSubDoor events;
    private TwitchTokens store;
    private OpenedDesk desk;
    private int started;

    @BeforeEach
    void open() throws Exception {
        twitch = new TwitchDouble(ADA, SessionClock.startingNow());
        irc = twitch.irc();
        events = twitch.events();
        twitch.reward("r-7", "Ask me");
        twitch.state().channel().goLive();
        store = new TwitchTokens(home.resolve("config/twitch.json"));
        LoginRig.confirm(twitch, store, ALL.features());
        desk =
                new OpenedDesk(
                        home,
                        ChatWish.of(
                                new TwitchWish(
                                        twitch.place(),
                                        ADA.login(),
                                        Optional.of(
                                                new TwitchApp(
                                                        TwitchDouble.CLIENT, twitch.place().id())),
                                        store,
                                        ALL,
                                        false)));
        Eventually.holds("in the channel", () -> irc.joined() == 1);
        Eventually.holds("EventSub hears", () -> events.listening() == 1);
        Eventually.holds("it says so", () -> told("twitch-events", "connected") == 1);
        Eventually.holds(
                "the rewards' names",
                () -> twitch.http().calls().contains("GET channel_points/custom_rewards"));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        twitch.close();
    }

    @Test
    void a_chat_that_is_dropped_frozen_moved_refused_or_dead_comes_back() throws Exception {
        chat("dropped", true, irc::drop, () -> {});
        chat("asked to reconnect", false, irc::askToReconnect, () -> {});
        chat("refused", true, () -> refuse(3), () -> {});
        chat("frozen", true, irc::freeze, irc::thaw);
        chat("dead", true, irc::kill, irc::restart);

        assertAllAskedOnce();
    }

    @Test
    void events_that_are_dropped_moved_silent_or_dead_come_back() throws Exception {
        events("dropped", 1, events::drop, () -> {});
        events("handed over", 0, this::handOver, () -> {});
        events("refused", 1, this::refuseEvents, () -> {});
        events("silent", 1, events::strand, () -> {});
        events("dead", 1, events::kill, events::restart);

        assertAllAskedOnce();
    }

    @Test
    void a_twitch_that_is_dead_altogether_for_a_minute_is_found_again() throws Exception {
        ask("before");
        redeem("redeemed before");
        Eventually.holds("both", () -> questions().size() == 2);
        irc.kill();
        events.kill();
        awaitTold("twitch", "away", 1);
        awaitTold("twitch-events", "away", 1);
        Thread.sleep(DEAD);
        long ended = System.nanoTime();
        irc.restart();
        events.restart();
        awaitTold("twitch", "connected", 2);
        awaitTold("twitch-events", "connected", 2);
        assertBackSince(ended);
        ask("after");
        redeem("redeemed after");

        assertAllAskedOnce();
        assertEquals(1, told("twitch", "away"));
        assertEquals(1, told("twitch-events", "away"));
    }

    @Test
    void what_is_told_twice_is_asked_once_and_what_one_connection_misses_the_other_tells()
            throws Exception {
        events.repeat(20);
        for (int i = 0; i < 5; i++) {
            ask("twice " + i);
            redeem("paid twice " + i);
        }
        events.strand();
        ask("heard by the chat only");
        redeem("paid and heard by the chat only");

        assertAllAskedOnce();
    }

    @Test
    void whatever_helix_answers_the_next_marker_is_set_and_each_reason_is_told_once()
            throws Exception {
        for (int status : List.of(401, 403, 404, 429, 500)) {
            Fault fault =
                    new Fault.Status(
                            status, "no", status == 429 ? Map.of("Retry-After", "1") : Map.of());
            twitch.http().faults().once("POST streams/markers", fault);
            start("with " + status);
            start("after " + status);
            Eventually.holds("the next", () -> marked().contains("after " + status));
        }

        Eventually.holds("the one behind 429", () -> marked().contains("with 429"));
        List<String> missing =
                List.of(401, 403, 404, 429, 500).stream()
                        .map(status -> "with " + status)
                        .filter(words -> !marked().contains(words))
                        .toList();
        assertEquals(List.of("with 403", "with 404", "with 500"), missing);
        // 404 says that nobody is live, which is no trouble.
        awaitTold("twitch-marker", "missing", 2);
        desk.settled();
        assertEquals(2, told("twitch-marker", "missing"));
    }

    @Test
    void a_token_that_is_too_old_is_renewed_and_nobody_is_told() throws Exception {
        twitch.state().issued().expireAccess();
        start("renewed");
        Eventually.holds("marked", () -> marked().contains("renewed"));
        events.drop();
        awaitTold("twitch-events", "connected", 2);
        redeem("with the new token");

        assertAllAskedOnce();
        assertEquals(1, told("twitch-login", "connected"));
        assertEquals("", Fx.ask(() -> desk.open.desk().notices().text()));
    }

    @Test
    void a_login_that_is_taken_away_is_told_once_and_questions_go_on() throws Exception {
        twitch.state().issued().revokeAll();
        start("one");
        start("two");
        awaitTold("twitch-login", "refused", 1);
        ask("after");
        redeem("paid after");
        long ended = System.nanoTime();
        LoginRig.confirm(twitch, store, ALL.features());
        awaitTold("twitch-login", "connected", 2);
        assertBackSince(ended);

        Eventually.holds("EventSub hears", () -> events.listening() == 1);
        assertAllAskedOnce();
        assertEquals(1, told("twitch-login", "refused"));
    }

    @Test
    void no_thread_that_stays_is_left_after_the_end() throws Exception {
        irc.drop();
        events.drop();
        awaitTold("twitch", "connected", 2);
        irc.kill();
        desk.end();
        twitch.close();

        Eventually.holds("all gone", () -> left().isEmpty());
    }

    private static List<String> left() throws IOException {
        List<String> left = new ArrayList<>(AllThreads.named("labcast-twitch"));
        left.addAll(AllThreads.named("WebSocket"));
        return left;
    }

    private interface Deed {
        void run() throws Exception;
    }

    private void chat(String name, boolean seen, Deed begin, Deed end) throws Exception {
        long away = told("twitch", "away");
        int visits = irc.visits();
        ask("before " + name);
        begin.run();
        if (seen) {
            awaitTold("twitch", "away", away + 1);
        }
        ask("during " + name); // EventSub hears it
        end.run();
        long ended = System.nanoTime();
        Eventually.holds("a new visit", () -> irc.visits() > visits);
        awaitTold("twitch", "connected", 1 + told("twitch", "away"));
        Eventually.holds("in the channel", () -> irc.joined() == 1);
        assertBackSince(ended);
        ask("after " + name);
        assertEquals(away + (seen ? 1 : 0), told("twitch", "away"), name);
    }

    private void events(String name, long seen, Deed begin, Deed end) throws Exception {
        long away = told("twitch-events", "away");
        redeem("before " + name);
        begin.run();
        awaitTold("twitch-events", "away", away + seen);
        end.run();
        long ended = System.nanoTime();
        awaitTold("twitch-events", "connected", 1 + away + seen);
        Eventually.holds("EventSub hears", () -> events.listening() == 1);
        assertBackSince(ended);
        redeem("after " + name);
        assertEquals(away + seen, told("twitch-events", "away"), name);
    }

    private void refuseEvents() {
        events.refuse(3);
        events.drop();
    }

    private void refuse(int times) {
        irc.refuse(times);
        irc.drop();
    }

    private void handOver() throws Exception {
        int before = events.visits();
        events.handOver();
        Eventually.holds("a new visit", () -> events.visits() > before);
    }

    private void ask(String text) {
        twitch.room().say(somebody(), "!ask " + text);
        asked.add(text);
    }

    private void redeem(String text) {
        twitch.room().say(somebody(), text, new Remark.How.Redeeming("r-7"));
        asked.add(text);
    }

    /// Nobody may ask twice in a minute.
    private Person somebody() {
        return Person.viewer(String.valueOf(2_000 + asked.size()), "viewer" + asked.size());
    }

    private void start(String title) {
        started++;
        String activity = started % 2 == 0 ? "debugging" : "dataset-work";
        desk.open.session().cue(new Cue.Start(activity, title, List.of(), Long.MAX_VALUE));
    }

    /// Whatever is asked has come once when the last has: nothing is on its way any more.
    private void assertAllAskedOnce() throws Exception {
        Callable<Boolean> all = () -> questions().containsAll(asked);
        Eventually.holds("all of " + asked + " in " + questions(), all);
        ask("the last");
        Eventually.holds("the last", () -> questions().contains("the last"));
        assertEquals(asked.stream().sorted().toList(), questions().stream().sorted().toList());
    }

    private List<String> questions() {
        return desk.open.audience().questions().now().questions().stream()
                .map(Question::text)
                .toList();
    }

    private List<String> marked() {
        return twitch.state().channel().marked().stream()
                .map(Channel.Marked::description)
                .map(it -> it.replaceFirst("^.*: ", ""))
                .toList();
    }

    private void awaitTold(String bridge, String state, long times) throws Exception {
        Eventually.holds(bridge + " " + state + " " + times, () -> told(bridge, state) >= times);
    }

    /// How often the log was told so.
    private long told(String bridge, String state) throws Exception {
        long times = 0;
        Path log = desk.open.session().folder().path().resolve("events.jsonl");
        for (String line : Files.readAllLines(log)) {
            JsonNode changed = json.readTree(line).path("bridge-changed");
            boolean same =
                    changed.path("bridge").asText().equals(bridge)
                            && changed.path("state").asText().equals(state);
            times += same ? 1 : 0;
        }
        return times;
    }

    private static void assertBackSince(long nanos) {
        long took = (System.nanoTime() - nanos) / 1_000_000;
        assertTrue(took <= BACK_MS, "back after " + took + " ms");
    }
}
