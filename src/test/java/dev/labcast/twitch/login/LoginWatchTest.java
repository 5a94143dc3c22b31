package dev.labcast.twitch.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.twitch.rehearsal.Fault;
import dev.labcast.twitch.rehearsal.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoginWatchTest {
    private LoginRig rig;
    private Steps steps;

    @BeforeEach
    void open() throws Exception {
        rig = new LoginRig();
        steps = new Steps();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_login_is_checked_at_the_start_and_every_hour() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        long before = validated();
        try (LoginWatch _ = LoginWatch.start(login, steps)) {
            steps.untilItWaits();
            assertEquals(1, validated() - before);
            steps.let(Duration.ofMinutes(59));
            assertEquals(1, validated() - before);
            steps.let(Duration.ofMinutes(1));
            assertEquals(2, validated() - before);
            steps.let(Duration.ofHours(1));
            assertEquals(3, validated() - before);
        }
    }

    @Test
    void a_twitch_that_is_away_is_asked_again_after_a_minute() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        long before = validated();
        rig.doors.faults().once("GET validate", new Fault.Status(500, ""));
        try (LoginWatch _ = LoginWatch.start(login, steps)) {
            steps.untilItWaits();
            steps.let(Duration.ofSeconds(50));
            assertEquals(1, validated() - before);
            steps.let(Duration.ofSeconds(10));
            assertEquals(2, validated() - before);
        }
    }

    @Test
    void a_login_made_by_another_process_is_noticed() throws Exception {
        TwitchLogin login = rig.login();
        try (LoginWatch _ = LoginWatch.start(login, steps)) {
            steps.untilItWaits();
            assertEquals(new LoginState.Out(), login.state());
            rig.loggedIn(rig.login());
            steps.let(LoginWatch.LOOK);
            assertTrue(login.state() instanceof LoginState.In, login.state().toString());
        }
    }

    @Test
    void a_login_that_was_lost_between_two_checks_and_made_anew_is_noticed() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        try (LoginWatch _ = LoginWatch.start(login, steps)) {
            steps.untilItWaits();
            rig.twitch.issued().revokeAll();
            login.insteadOf(LoginRig.tokens(login.now()));
            assertTrue(login.state() instanceof LoginState.Refused, login.state().toString());
            rig.loggedIn(rig.login());

            steps.let(LoginWatch.LOOK);
            assertTrue(login.state() instanceof LoginState.In, login.state().toString());
        }
    }

    @Test
    void a_login_that_reaches_further_is_taken_by_who_is_in_and_twitch_asked_once()
            throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login(), Set.of(Feature.MARK));
        try (LoginWatch _ = LoginWatch.start(login, steps)) {
            steps.untilItWaits();
            TwitchLogin other = rig.loggedIn(rig.login(), Set.of(Feature.MARK, Feature.SPEAK));
            long before = validated();
            steps.let(LoginWatch.LOOK);

            assertEquals(other.now(), login.now());
            assertEquals(Feature.scopes(Set.of(Feature.MARK, Feature.SPEAK)), scopes(login));
            steps.let(LoginWatch.LOOK);
            assertEquals(1, validated() - before);
        }
    }

    @Test
    void a_login_made_as_somebody_else_is_taken_also_while_twitch_is_away() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        try (LoginWatch _ = LoginWatch.start(login, steps)) {
            steps.untilItWaits();
            rig.twitch.issued().personIs(Person.viewer("7", "owner"));
            rig.loggedIn(rig.login());
            rig.doors.faults().once("GET validate", new Fault.Status(500, ""));
            steps.let(LoginWatch.LOOK);

            assertEquals("owner", ((LoginState.In) login.state()).login());
        }
    }

    @Test
    void a_logout_of_another_process_is_noticed_and_twitch_is_not_asked() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        try (LoginWatch _ = LoginWatch.start(login, steps)) {
            steps.untilItWaits();
            TwitchLogin other = rig.login();
            other.check();
            other.logout();
            long before = validated();
            steps.let(LoginWatch.LOOK);

            assertEquals(new LoginState.Out(), login.state());
            assertTrue(login.now() instanceof Grant.None, login.now().toString());
            assertEquals(0, validated() - before);
        }
    }

    @Test
    void a_store_that_cannot_be_read_for_a_while_is_no_logout() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        Grant before = login.now();
        try (LoginWatch _ = LoginWatch.start(login, steps)) {
            steps.untilItWaits();
            rig.store.unreadable(true);
            steps.let(LoginWatch.LOOK);

            assertTrue(login.state() instanceof LoginState.In, login.state().toString());
            assertEquals(before, login.now());
        }
    }

    @Test
    void a_login_that_could_not_be_kept_is_not_taken_for_a_logout() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        try (LoginWatch _ = LoginWatch.start(login, steps)) {
            steps.untilItWaits();
            rig.store.full(true);
            login.insteadOf(LoginRig.tokens(login.now()));
            rig.store.clear();
            steps.let(LoginWatch.LOOK);

            assertTrue(login.state() instanceof LoginState.In, login.state().toString());
        }
    }

    @Test
    void a_login_made_for_another_application_changes_nothing_while_ours_holds() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        Tokens ours = LoginRig.tokens(login.now());
        try (LoginWatch _ = LoginWatch.start(login, steps)) {
            steps.untilItWaits();
            Tokens other = LoginRig.tokens(rig.loggedIn(rig.login()).now());
            rig.store.write(
                    new Tokens(
                            "another",
                            other.access(),
                            other.refresh(),
                            other.scopes(),
                            other.login(),
                            other.userId()));
            steps.let(LoginWatch.LOOK);

            assertEquals(new Grant.Given(ours), login.now());
        }
    }

    private static Set<String> scopes(TwitchLogin login) {
        return ((LoginState.In) login.state()).scopes();
    }

    private long validated() {
        return rig.doors.calls().stream().filter("GET validate"::equals).count();
    }

    /// Time that passes only when the test lets it, and then until the watch waits again.
    private static final class Steps implements Time {
        private final SynchronousQueue<Duration> passing = new SynchronousQueue<>();
        private final SynchronousQueue<Boolean> waits = new SynchronousQueue<>();
        private volatile Instant now = Instant.parse("2026-11-23T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public boolean pause(Duration pause, CountDownLatch end) throws InterruptedException {
            waits.put(true);
            now = now.plus(passing.take());
            return end.getCount() == 0;
        }

        void untilItWaits() throws InterruptedException {
            waits.take();
        }

        void let(Duration time) throws InterruptedException {
            passing.put(time);
            waits.take();
        }
    }
}
