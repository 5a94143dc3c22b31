package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.obs.Eventually;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.session.Cue;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.LoginRig;
import dev.labcast.twitch.login.Secret;
import dev.labcast.twitch.login.Time;
import dev.labcast.twitch.login.TwitchApp;
import dev.labcast.twitch.login.TwitchLogin;
import dev.labcast.twitch.rehearsal.Channel;
import dev.labcast.twitch.rehearsal.Fault;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole desk, logged in to the Twitch of our own.
@Timeout(120)
class TwitchDeskTest {
    private static final Person ADA = Person.viewer("1000", "ada_at_work");
    private static final Person MIRA = Person.viewer("42", "mira");
    private static final TwitchUses ALL =
            new TwitchUses(
                    true,
                    true,
                    Optional.of(List.of("science", OpenedDesk.SECRET)),
                    Optional.empty(),
                    true,
                    true,
                    List.of("Ask me"));

    @TempDir Path home;
    private TwitchDouble twitch;
    private TwitchTokens store;
    private OpenedDesk desk;

    @BeforeEach
    void open() throws Exception {
        twitch = new TwitchDouble(ADA, SessionClock.startingNow());
        store = new TwitchTokens(home.resolve("config/twitch.json"));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        twitch.close();
    }

    @Test
    void what_the_guard_masks_reaches_no_marker_no_title_no_tag_and_no_reply() throws Exception {
        logIn(ALL);
        twitch.state().channel().goLive();
        desk.open
                .session()
                .cue(new Cue.Start("debugging", "with " + OpenedDesk.SECRET, List.of(), 0));
        twitch.room().say(MIRA, "!ask Is the key " + OpenedDesk.SECRET + "?");
        Question question = asked();
        want(new QuestionCommand.Approve(question.id()));
        want(new QuestionCommand.Show(question.id()));
        Eventually.holds(
                "a reply",
                () ->
                        twitch.state().channel().said().stream()
                                .map(Channel.Said::text)
                                .anyMatch("Your question #1 is on stage now."::equals));
        want(new QuestionCommand.Answer(question.id(), 1, "s1"));

        List<String> marked = Eventually.value(this::marked, it -> it.size() >= 2);
        assertTrue(marked.getFirst().endsWith("Debugging: with ▒▒▒▒▒▒"), marked.toString());
        assertTrue(
                marked.getLast().endsWith("Answer to #1: Is the key ▒▒▒▒▒▒?"), marked.toString());
        Eventually.value(
                () -> twitch.state().channel().look(),
                new Channel.Look("Hands", List.of("science"), "")::equals);
        assertFalse(marked.toString().contains(OpenedDesk.SECRET));
    }

    @Test
    void a_question_that_waits_to_be_let_through_is_spoken_of_nowhere() throws Exception {
        logIn(ALL);
        twitch.room().say(MIRA, "!ask Why?");
        Question question = asked();
        assertTrue(question.held(), question.toString());
        want(new QuestionCommand.Drop(question.id()));
        twitch.room().say(Person.viewer("43", "tom"), "!ask Why not?");
        Eventually.holds("the next", () -> keeper().now().questions().size() == 2);

        desk.open.session().settle();
        assertEquals(List.of(), twitch.state().channel().said());
        assertEquals(List.of(), marked());
    }

    @Test
    void the_lamp_says_as_whom_and_a_login_that_is_lost_is_told_once_with_what_to_do()
            throws Exception {
        logIn(ALL);
        Fx.await("as whom", () -> lamp().equals("Twitch · as ada_at_work"));

        twitch.state().issued().revokeAll();
        desk.open.session().cue(new Cue.Start("debugging", "", List.of(), 0));
        Fx.await("lost", () -> lamp().equals("Twitch · login lost"));
        Fx.await("told", () -> !desk.open.desk().notices().text().isEmpty());
        String notice = Fx.ask(() -> desk.open.desk().notices().text());
        assertTrue(notice.startsWith("Twitch does not accept Labcast's login any more"), notice);
        assertTrue(notice.endsWith("run 'labcast twitch login'."), notice);
        assertTrue(
                Fx.ask(() -> desk.open.desk().chat().hint()).endsWith(notice),
                "the hint says the same");
        twitch.room().say(MIRA, "!ask still heard?");
        asked();
        SessionEvent.BridgeChanged last = desk.settled().broadcast().bridges().get("twitch-login");
        assertEquals("refused", last.state());
    }

    @Test
    void without_a_login_the_lamp_says_what_to_do_and_the_chat_is_read() throws Exception {
        desk = new OpenedDesk(home, ChatWish.of(wish(ALL)));

        Fx.await("the lamp", () -> lamp().equals("Twitch · not logged in"));
        twitch.room().say(MIRA, "!ask Why?");
        asked();
        assertEquals(List.of(), twitch.http().calls());
    }

    @Test
    void with_nothing_switched_on_the_desk_only_reads() throws Exception {
        desk = new OpenedDesk(home, ChatWish.of(wish(TwitchUses.NONE)));

        Fx.await("the lamp", () -> lamp().equals("Twitch"));
        twitch.room().say(MIRA, "!ask Why?");
        asked();
        assertEquals(List.of(), twitch.http().calls());
        assertEquals(0, twitch.events().visits());
    }

    @Test
    void no_token_is_in_anything_that_a_session_leaves() throws Exception {
        logIn(ALL);
        String token = store.read().orElseThrow().access().reveal();
        twitch.state().issued().expireAccess();
        twitch.state().channel().goLive();
        desk.open.session().cue(new Cue.Start("debugging", "", List.of(), 0));
        Eventually.holds("marked", () -> !marked().isEmpty());
        String renewed = store.read().orElseThrow().access().reveal();
        desk.open.session().cue(new Cue.Start("dataset-work", "with " + renewed, List.of(), 0));
        assertEquals(
                "with ▒▒▒▒▒▒",
                desk.settled().segments().current().orElseThrow().title(),
                "renewed at the desk, and known to the guard");
        desk.end();

        assertFalse(renewed.equals(token));
        try (var files = Files.walk(home.resolve("sessions"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("rehearsed-"), file.toString());
            }
        }
    }

    @Test
    void a_login_that_reaches_further_is_taken_and_the_notice_asks_for_none_any_more()
            throws Exception {
        LoginRig.confirm(twitch, store, Set.of(Feature.MARK));
        desk = new OpenedDesk(home, ChatWish.of(wish(ALL)));
        Fx.await("asked for", () -> notice().endsWith("run 'labcast twitch login'."));
        LoginRig.confirm(twitch, store, ALL.features());

        Eventually.value(() -> Fx.ask(this::notice), ""::equals);
    }

    @Test
    void a_logout_by_another_labcast_is_told_and_the_chat_is_read_on() throws Exception {
        logIn(ALL);
        Fx.await("as whom", () -> lamp().equals("Twitch · as ada_at_work"));
        TwitchApp app = new TwitchApp(TwitchDouble.CLIENT, twitch.place().id());
        try (TwitchLogin other =
                new TwitchLogin(app, store, Time.of(InstantSource.system()), _ -> {})) {
            assertTrue(other.logout(), "Twitch was told");
        }

        Eventually.value(
                () -> Fx.ask(this::notice),
                "Labcast is not logged in to Twitch any more; run 'labcast twitch login'."::equals);
        assertEquals("Twitch · not logged in", lamp());
        twitch.room().say(MIRA, "!ask still heard?");
        asked();
    }

    private String notice() {
        return desk.open.desk().notices().text();
    }

    @Test
    void a_renewal_that_is_on_its_way_when_the_desk_ends_is_kept() throws Exception {
        logIn(ALL);
        Secret old = store.read().orElseThrow().access();
        twitch.state().issued().expireAccess();
        twitch.http().faults().once("POST token", new Fault.Late(Duration.ofSeconds(5)));
        long before = renewals();
        desk.open.session().cue(new Cue.Start("debugging", "", List.of(), 0));
        Eventually.holds("it is asked for", () -> renewals() > before);
        desk.end();

        assertFalse(
                store.read().orElseThrow().access().equals(old), "the only answer was not lost");
    }

    private long renewals() {
        return twitch.http().calls().stream().filter("POST token"::equals).count();
    }

    private void logIn(TwitchUses uses) throws Exception {
        LoginRig.confirm(twitch, store, uses.features());
        desk = new OpenedDesk(home, ChatWish.of(wish(uses)));
        Fx.await("heard", () -> desk.open.audience().hearsChat());
        Eventually.holds("in the channel", () -> twitch.irc().joined() == 1);
        Fx.await("logged in", () -> lamp().contains("as ada_at_work"));
    }

    private TwitchWish wish(TwitchUses uses) {
        return new TwitchWish(
                twitch.place(),
                ADA.login(),
                Optional.of(new TwitchApp(TwitchDouble.CLIENT, twitch.place().id())),
                store,
                uses,
                true);
    }

    private String lamp() {
        return Fx.ask(() -> desk.open.desk().chat().text());
    }

    private QuestionKeeper keeper() {
        return desk.open.audience().questions();
    }

    private Question asked() throws Exception {
        Eventually.holds("a question", () -> !keeper().now().questions().isEmpty());
        return keeper().now().questions().iterator().next();
    }

    private void want(QuestionCommand.OfDesk wish) throws Exception {
        keeper().want(wish).get();
    }

    private List<String> marked() {
        return twitch.state().channel().marked().stream().map(Channel.Marked::description).toList();
    }
}
