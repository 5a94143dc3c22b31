package dev.labcast.twitch.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.twitch.rehearsal.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenKeeperTest {
    private LoginRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new LoginRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void without_a_login_twitch_is_not_asked() {
        TwitchLogin login = rig.login();

        assertEquals(new Grant.None(Sentences.OUT), login.check());
        assertEquals(List.of(), rig.doors.calls());
        assertEquals(new LoginState.Out(), login.state());
    }

    @Test
    void the_next_start_takes_the_stored_login_and_asks_whether_it_holds() throws Exception {
        Tokens made = LoginRig.tokens(rig.loggedIn(rig.login()).now());

        assertEquals(new Grant.Given(made), rig.login().check());
        assertEquals("GET validate", rig.doors.calls().getLast());
    }

    @Test
    void a_token_that_is_too_old_is_renewed_once_and_the_new_one_is_stored_before_it_is_used()
            throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        Tokens first = LoginRig.tokens(login.now());
        rig.twitch.issued().expireAccess();
        Tokens second = LoginRig.tokens(login.check());

        assertNotEquals(first.access(), second.access());
        assertNotEquals(first.refresh(), second.refresh());
        assertEquals(Optional.of(second), rig.store.read());
        assertEquals(second, LoginRig.tokens(login.now()));
        assertEquals("ada_at_work", second.login());
        assertEquals(new Grant.Given(second), rig.login().check());
    }

    @Test
    void many_threads_whose_token_was_refused_renew_it_once() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        Tokens old = LoginRig.tokens(login.now());
        rig.twitch.issued().expireAccess();
        Set<Grant> got = together(Collections.nCopies(16, login), old);

        assertEquals(Set.of(login.now()), got);
        assertEquals(2, asked("POST token")); // one for the code, one to renew
    }

    @Test
    void many_processes_with_one_store_renew_it_once() throws Exception {
        TwitchLogin first = rig.loggedIn(rig.login());
        Tokens old = LoginRig.tokens(first.now());
        List<TwitchLogin> processes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            TwitchLogin process = rig.login();
            process.check();
            processes.add(process);
        }
        rig.twitch.issued().expireAccess();

        Set<Grant> got = together(processes, old);

        assertEquals(Set.of(new Grant.Given(rig.store.read().orElseThrow())), got);
        assertEquals(2, asked("POST token"));
    }

    @Test
    void a_login_that_twitch_does_not_renew_ends_with_one_sentence_once() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        rig.states.clear();
        rig.twitch.issued().revokeAll();

        assertEquals(new Grant.None(Sentences.LOST), login.check());
        assertEquals(new Grant.None(Sentences.LOST), login.check());
        assertEquals(List.of(new LoginState.Refused(Sentences.LOST)), rig.states);
        assertEquals(new Grant.None(Sentences.OUT), rig.login().check()); // not told again
    }

    @Test
    void a_twitch_that_is_away_costs_no_login() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        Tokens held = LoginRig.tokens(login.now());
        for (Fault fault :
                List.of(
                        new Fault.Status(500, "oops"),
                        new Fault.Status(503, ""),
                        new Fault.Status(429, ""))) {
            rig.doors.faults().once("GET validate", fault);
            assertEquals(new Grant.Unreachable(Sentences.AWAY), login.check());
        }
        for (Fault fault : List.of(new Fault.Status(502, ""), new Fault.Closed())) {
            rig.doors.faults().once("GET validate", new Fault.Status(401, ""));
            rig.doors.faults().once("POST token", fault);
            assertEquals(new Grant.Unreachable(Sentences.AWAY), login.check());
        }

        assertEquals(new Grant.Given(held), login.check());
        assertEquals(Optional.of(held), rig.store.read());
    }

    @Test
    void a_start_without_a_network_keeps_the_login_for_later() throws Exception {
        Tokens held = LoginRig.tokens(rig.loggedIn(rig.login()).now());
        rig.doors.faults().once("GET validate", new Fault.Status(500, ""));
        TwitchLogin next = rig.login();

        assertEquals(new Grant.Unreachable(Sentences.AWAY), next.check());
        assertEquals(new Grant.Given(held), next.now());
        assertTrue(next.state() instanceof LoginState.In, next.state().toString());
    }

    @Test
    void a_twitch_that_never_answers_is_given_up_in_time() throws Exception {
        rig.loggedIn(rig.login());
        TwitchLogin impatient = rig.impatient();
        rig.doors.faults().once("GET validate", new Fault.Late(Duration.ofSeconds(60)));

        assertEquals(new Grant.Unreachable(Sentences.AWAY), impatient.check());
    }

    @Test
    void an_answer_that_was_lost_on_the_way_costs_one_new_login_and_is_told_once()
            throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        Tokens held = LoginRig.tokens(login.now());
        rig.doors.faults().once("POST token", new Fault.Lost());

        assertEquals(new Grant.Unreachable(Sentences.AWAY), login.insteadOf(held));
        assertEquals(new Grant.None(Sentences.LOST), login.insteadOf(held));
        rig.loggedIn(login);
        assertTrue(login.state() instanceof LoginState.In, login.state().toString());
    }

    @Test
    void a_full_disk_ends_no_stream_and_the_new_token_is_written_before_it_is_spent()
            throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        rig.store.full(true);
        rig.twitch.issued().expireAccess();
        Tokens second = LoginRig.tokens(login.check());

        assertEquals(false, ((LoginState.In) login.state()).kept());
        assertEquals(new Grant.Unreachable(Sentences.NO_STORE), login.insteadOf(second));
        assertEquals(2, asked("POST token"));

        rig.store.full(false);
        login.check();
        assertEquals(true, ((LoginState.In) login.state()).kept());
        assertEquals(Optional.of(second), rig.store.read());
    }

    @Test
    void a_login_for_another_client_id_is_not_used_and_not_thrown_away() throws Exception {
        rig.loggedIn(rig.login());
        Optional<Tokens> kept = rig.store.read();
        try (TwitchLogin other =
                new TwitchLogin(
                        new TwitchApp("another", rig.doors.id()),
                        rig.store,
                        rig.time,
                        rig.states::add)) {
            assertEquals(new Grant.None(Sentences.OTHER_APP), other.check());
        }
        assertEquals(kept, rig.store.read());
    }

    @Test
    void a_renewal_that_is_on_its_way_is_waited_for_before_the_end() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        Tokens old = LoginRig.tokens(login.now());
        rig.doors.faults().once("POST token", new Fault.Late(Duration.ofMillis(500)));
        int calls = rig.doors.calls().size();
        Thread renewing = Thread.startVirtualThread(() -> login.insteadOf(old));
        Eventually.holds("it has asked", () -> rig.doors.calls().size() > calls);
        login.close();
        renewing.join();

        Tokens kept = rig.store.read().orElseThrow();
        assertTrue(!kept.access().equals(old.access()), "the new one is kept");
        assertTrue(login.now() instanceof Grant.Given, login.now().toString());
    }

    @Test
    void logging_out_gives_the_tokens_back_and_forgets_them() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());

        assertTrue(login.logout());

        assertEquals(0, rig.twitch.issued().renewable());
        assertEquals(Optional.empty(), rig.store.read());
        assertEquals(new LoginState.Out(), login.state());
        assertEquals(new Grant.None(Sentences.OUT), login.now());
    }

    @Test
    void logging_out_without_twitch_forgets_all_the_same_and_says_so() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        rig.doors.faults().once("POST revoke", new Fault.Status(500, ""));

        assertEquals(false, login.logout());
        assertEquals(Optional.empty(), rig.store.read());
    }

    @Test
    void who_was_logged_out_by_another_process_is_out() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        rig.login().logout();

        assertEquals(new Grant.None(Sentences.OUT), login.check());
        assertEquals(new LoginState.Out(), login.state());
    }

    @Test
    void who_asks_twitch_while_another_process_logs_out_is_out_and_not_refused() throws Exception {
        TwitchLogin login = rig.loggedIn(rig.login());
        TwitchLogin other = rig.login();
        other.check();
        Thread asking = Thread.ofPlatform().daemon().unstarted(login::check);
        rig.store.beforeClearing(() -> {
            rig.store.beforeClearing(() -> {});
            asking.start();
            while (asking.isAlive() && !rig.store.isWaitedFor()) {
                Thread.onSpinWait();
            }
        });

        other.logout();
        asking.join();

        assertEquals(new LoginState.Out(), login.state());
        assertEquals(new Grant.None(Sentences.OUT), login.now());
    }

    private long asked(String call) {
        return rig.doors.calls().stream().filter(call::equals).count();
    }

    private static Set<Grant> together(List<TwitchLogin> logins, Tokens refused) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Grant>> all =
                    logins.stream().map(it -> threads.submit(() -> it.insteadOf(refused))).toList();
            Set<Grant> got = new HashSet<>();
            for (Future<Grant> one : all) {
                got.add(one.get());
            }
            return got;
        }
    }
}
