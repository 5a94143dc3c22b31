package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.twitch.login.Grant;
import dev.labcast.twitch.login.LoginRig;
import dev.labcast.twitch.login.LoginState;
import dev.labcast.twitch.login.Tokens;
import dev.labcast.twitch.login.TwitchLogin;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Processes that die while the login is renewed, against the double and the store on the disk.
class PowerCutTest {
    @TempDir Path home;
    private LoginRig rig;
    private Path file;

    @BeforeEach
    void logIn() throws Exception {
        rig = new LoginRig();
        file = home.resolve("labcast/twitch.json");
        rig.loggedIn(rig.login(new TwitchTokens(file), _ -> {}));
        rig.twitch.issued().expireAccess();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = RenewedOnce.Cut.class,
            names = {"BEFORE_ASKING", "AFTER_WRITING"})
    void a_cut_before_twitch_is_asked_or_after_the_store_is_written_costs_nothing(
            RenewedOnce.Cut cut) throws Exception {
        assertEquals(RenewedOnce.DEAD, run(cut));

        List<LoginState> told = new ArrayList<>();
        TwitchLogin next = rig.login(new TwitchTokens(file), told::add);
        assertTrue(next.check() instanceof Grant.Given, told.toString());
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst() instanceof LoginState.In, told.toString());
    }

    /// Twitch has taken the old token and given the new one; nothing on this machine can know it.
    @ParameterizedTest
    @EnumSource(
            value = RenewedOnce.Cut.class,
            names = {"BEFORE_WRITING", "WHILE_WRITING"})
    void a_cut_between_receiving_and_storing_asks_for_one_new_login_once(RenewedOnce.Cut cut)
            throws Exception {
        assertEquals(RenewedOnce.DEAD, run(cut));

        List<LoginState> told = new ArrayList<>();
        Grant first = rig.login(new TwitchTokens(file), told::add).check();
        assertTrue(
                first instanceof Grant.None(String sentence)
                        && sentence.startsWith("Twitch does not accept Labcast's login any more"),
                told.toString());
        assertEquals(1, told.size(), told.toString());

        List<LoginState> toldAgain = new ArrayList<>();
        TwitchLogin next = rig.login(new TwitchTokens(file), toldAgain::add);
        next.check();
        assertEquals(List.of(), toldAgain);

        rig.loggedIn(next);
        assertTrue(next.state() instanceof LoginState.In, next.state().toString());
    }

    @Test
    void the_lock_of_a_process_that_died_holds_nobody_up() throws Exception {
        assertEquals(RenewedOnce.DEAD, run(RenewedOnce.Cut.BEFORE_ASKING));
        assertEquals(0, run(RenewedOnce.Cut.NEVER));
    }

    @Test
    void processes_that_renew_at_the_same_time_spend_one_token() throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(start(RenewedOnce.Cut.NEVER));
        }
        for (Process process : all) {
            assertEquals(0, ended(process));
        }

        assertEquals(2, rig.doors.calls().stream().filter("POST token"::equals).count());
        Tokens kept = new TwitchTokens(file).read().orElseThrow();
        assertEquals(new Grant.Given(kept), rig.login(new TwitchTokens(file), _ -> {}).check());
    }

    private int run(RenewedOnce.Cut cut) throws Exception {
        return ended(start(cut));
    }

    private static int ended(Process process) throws Exception {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end");
        }
        return process.exitValue();
    }

    private Process start(RenewedOnce.Cut cut) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        RenewedOnce.class.getName(),
                        file.toString(),
                        rig.doors.id().toString(),
                        LoginRig.CLIENT,
                        cut.name())
                .redirectOutput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.appendTo(home.resolve("err.txt").toFile()))
                .start();
    }
}
