package dev.labcast.twitch.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.twitch.rehearsal.Fault;
import dev.labcast.twitch.rehearsal.Issued.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceLoginTest {
    private static final Set<String> USUAL = Set.of("channel:manage:broadcast", "user:write:chat");
    private LoginRig rig;
    private TwitchLogin login;

    @BeforeEach
    void open() throws Exception {
        rig = new LoginRig();
        login = rig.login();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_person_who_confirms_the_code_is_logged_in_with_what_was_asked_for() throws Exception {
        Instant start = rig.time.instant();
        TwitchLogin.Attempt attempt = LoginRig.attempt(login, LoginRig.USUAL);
        rig.twitch.issued().personDoes(Answer.GRANTS);
        LoginState end = attempt.await();

        LoginState.Waiting waiting =
                new LoginState.Waiting(
                        "LAB00001",
                        URI.create(
                                "https://www.twitch.tv/activate?public=true&device-code=LAB00001"),
                        start.plus(Duration.ofMinutes(30)));
        LoginState.In in =
                new LoginState.In(
                        "ada_at_work", USUAL, start.plusSeconds(5).plus(Duration.ofHours(4)), true);
        assertEquals(in, end);
        assertEquals(List.of(waiting, in), rig.states);
        assertEquals(List.of("POST device", "POST token", "GET validate"), rig.doors.calls());
        assertEquals("40012", LoginRig.tokens(login.now()).userId());
    }

    @Test
    void while_the_person_reads_twitch_is_asked_every_five_seconds_whatever_it_calls_waiting()
            throws Exception {
        rig.twitch.issued().personDoes(Answer.GRANTS);
        rig.doors.faults().once("POST token", new Fault.Status(400, "authorization_pending"));
        rig.doors.faults().once("POST token", new Fault.Status(400, "invalid device code"));
        LoginRig.attempt(login, LoginRig.USUAL).await();

        assertEquals(Collections.nCopies(3, Duration.ofSeconds(5)), rig.time.pauses());
        assertTrue(login.state() instanceof LoginState.In, login.state().toString());
    }

    @Test
    void twitch_is_asked_more_slowly_when_it_says_so_or_is_not_well() throws Exception {
        rig.twitch.issued().personDoes(Answer.GRANTS);
        rig.doors.faults().once("POST token", new Fault.Status(400, "slow_down"));
        rig.doors.faults().once("POST token", new Fault.Status(429, ""));
        rig.doors.faults().once("POST token", new Fault.Status(500, ""));
        rig.doors.faults().once("POST token", new Fault.Closed());
        LoginRig.attempt(login, LoginRig.USUAL).await();

        assertEquals(
                List.of(5L, 10L, 15L, 30L, 30L),
                rig.time.pauses().stream().map(Duration::toSeconds).toList());
        assertTrue(login.state() instanceof LoginState.In, login.state().toString());
    }

    @Test
    void a_person_who_denies_is_told_so() throws Exception {
        rig.twitch.issued().personDoes(Answer.DENIES);

        assertEquals(
                new LoginState.Refused("The login was denied on Twitch's page."),
                LoginRig.attempt(login, LoginRig.USUAL).await());
        assertEquals(new Grant.None("The login was denied on Twitch's page."), login.now());
    }

    @Test
    void a_code_that_nobody_confirms_ends_after_its_time() throws Exception {
        Instant start = rig.time.instant();

        assertEquals(
                new LoginState.Refused(
                        "Nobody confirmed the code in time; run 'labcast twitch login' for a new"
                                + " one."),
                LoginRig.attempt(login, LoginRig.USUAL).await());
        assertEquals(Duration.ofMinutes(30), Duration.between(start, rig.time.instant()));
    }

    @Test
    void a_try_that_is_cancelled_leaves_nothing() throws Exception {
        try (TwitchLogin real =
                new TwitchLogin(rig.app(), rig.store, Time.of(rig.time), rig.states::add)) {
            TwitchLogin.Attempt attempt = LoginRig.attempt(real, LoginRig.USUAL);
            AtomicReference<LoginState> end = new AtomicReference<>(attempt.waiting());
            Thread waiter =
                    Thread.startVirtualThread(() -> {
                        try {
                            end.set(attempt.await());
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                    });
            attempt.cancel();
            waiter.join();

            assertEquals(new LoginState.Out(), end.get());
            assertEquals(new LoginState.Out(), real.state());
            Eventually.holds("nothing kept", () -> rig.store.read().isEmpty());
        }
    }

    @Test
    void a_login_asks_for_more_when_a_feature_is_switched_on_and_gives_up_nothing()
            throws Exception {
        rig.loggedIn(login, Set.of(Feature.SPEAK));
        rig.loggedIn(login, Set.of(Feature.REDEEM));

        assertEquals(
                Set.of("channel:read:redemptions", "user:write:chat"),
                LoginRig.tokens(login.now()).scopes());
    }

    @Test
    void who_denies_more_keeps_what_there_was() throws Exception {
        rig.loggedIn(login, Set.of(Feature.SPEAK));
        LoginState before = login.state();
        rig.twitch.issued().personDoes(Answer.DENIES);

        assertEquals(
                new LoginState.Refused("The login was denied on Twitch's page."),
                LoginRig.attempt(login, Set.of(Feature.REDEEM)).await());
        assertEquals(before, login.state());
        assertEquals(Set.of("user:write:chat"), LoginRig.tokens(login.now()).scopes());
    }

    @Test
    void a_client_id_that_twitch_does_not_know_is_said_at_once() {
        rig.doors.faults().once("POST device", new Fault.Status(400, "invalid client"));

        String sentence =
                "What answers at "
                        + rig.doors.id()
                        + " does not know the client id in the settings, or is not Twitch; see 'id'"
                        + " in 'addresses' and 'clientId' below 'twitch' in the guide.";
        assertEquals(new TwitchLogin.Begun.Refused(sentence), login.begin(LoginRig.USUAL));
        assertEquals(new LoginState.Refused(sentence), login.state());
    }

    @Test
    void an_address_where_something_else_answers_is_named() {
        rig.doors.faults().once("POST device", new Fault.Status(404, ""));

        assertTrue(
                login.begin(LoginRig.USUAL) instanceof TwitchLogin.Begun.Refused(String sentence)
                        && sentence.contains(rig.doors.id().toString()));
    }

    @Test
    void a_twitch_that_is_not_there_is_said_at_once() {
        rig.doors.close();

        assertEquals(new TwitchLogin.Begun.Refused(Sentences.NO_CODE), login.begin(LoginRig.USUAL));
    }

    @Test
    void a_login_that_cannot_be_kept_is_given_back() throws Exception {
        rig.store.full(true);
        rig.loggedIn(login);

        assertEquals(new LoginState.Refused(Sentences.NO_STORE), login.state());
        assertEquals(0, rig.twitch.issued().renewable());
    }

    @ParameterizedTest
    @CsvSource({
        "400, authorization_pending, PENDING",
        "400, invalid device code, PENDING",
        "400, '', PENDING",
        "400, slow_down, SLOWER",
        "429, '', SLOWER",
        "400, access_denied, DENIED",
        "400, The user denied you access, DENIED",
        "400, expired_token, EXPIRED",
        "400, invalid client, WRONG_APP",
        "403, invalid client secret, WRONG_APP"
    })
    void what_twitch_says_is_understood(int status, String message, Poll meaning) {
        assertEquals(meaning, Poll.of(status, message));
    }
}
