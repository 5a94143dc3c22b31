package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.twitch.login.LoginRig;
import dev.labcast.twitch.rehearsal.Fault;
import dev.labcast.twitch.rehearsal.Issued.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as processes of their own, against the double.
class TwitchCommandTest {
    private static final String MAY =
            "write in your chat (answers to viewers), set markers in your stream, set title, tags"
                    + " and category of your channel";

    @TempDir Path home;
    private LoginRig rig;
    private LabcastProcess labcast;

    @BeforeEach
    void open() throws Exception {
        rig = new LoginRig();
        rig.twitch.issued().intervalIs(Duration.ofSeconds(1));
        labcast = new LabcastProcess(home);
        settings(
                """
                {"twitch": {"markers": true, "title": true, "replies": true,
                            "clientId": "%s", "addresses": {"id": "%s"}}}
                """
                        .formatted(LoginRig.CLIENT, rig.doors.id()));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_login_says_what_it_may_do_and_where_to_confirm_and_holds_until_it_is_given_back()
            throws Exception {
        rig.twitch.issued().personDoes(Answer.GRANTS);
        LabcastProcess.Ended login = labcast.run("twitch", "login");

        assertEquals(
                """
                Labcast asks Twitch for a login with which it may
                  - write in your chat (answers to viewers)
                  - set markers in your stream
                  - set title, tags and category of your channel

                Open     https://www.twitch.tv/activate?public=true&device-code=LAB00001
                Confirm  LAB00001

                Waiting for you; Ctrl+C gives up.
                Logged in as ada_at_work; Labcast may %s.
                """
                        .formatted(MAY),
                login.out());
        assertEquals("", login.err());
        assertEquals(0, login.code());

        LabcastProcess.Ended status = labcast.run("twitch", "status");
        assertEquals("Logged in as ada_at_work; Labcast may " + MAY + ".\n", status.out());
        assertEquals(0, status.code());

        settings("{\"twitch\": {\"addresses\": {\"id\": \"" + rig.doors.id() + "\"}}}");
        LabcastProcess.Ended logout = labcast.run("twitch", "logout");
        assertEquals("Logged out; Twitch has taken the login back.\n", logout.out());
        assertEquals(0, rig.twitch.issued().renewable());
        assertFalse(Files.exists(home.resolve(".config/labcast/twitch.json")));

        LabcastProcess.Ended out = labcast.run("twitch", "status");
        assertEquals(
                "Labcast is not logged in to Twitch; run 'labcast twitch login'.\n", out.out());
        assertEquals(1, out.code());
    }

    @Test
    void without_a_client_id_the_person_is_told_how_to_make_one() throws Exception {
        settings("{}");
        LabcastProcess.Ended ended = labcast.run("twitch", "login");

        assertEquals(
                "labcast: Logging in to Twitch wants the id of a public client: make one at"
                        + " https://dev.twitch.tv/console/apps (client type \"Public\", redirect"
                        + " address http://localhost) and write it as 'clientId' below 'twitch' in "
                        + home.resolve(".config/labcast/settings.json")
                        + ".\n",
                ended.err());
        assertEquals(2, ended.code());
        assertEquals(List.of(), rig.doors.calls());
    }

    @Test
    void a_login_that_nothing_is_switched_on_for_is_not_asked_for() throws Exception {
        settings("{\"twitch\": {\"clientId\": \"" + LoginRig.CLIENT + "\"}}");
        LabcastProcess.Ended ended = labcast.run("twitch", "login");

        assertEquals(
                "labcast: Nothing is switched on that wants a login: switch on 'markers', 'title',"
                        + " 'replies', 'listen' or 'rewards' below 'twitch' in "
                        + home.resolve(".config/labcast/settings.json")
                        + ", or say what it is for (--for mark,title,speak,listen,redeem).\n",
                ended.err());
        assertEquals(2, ended.code());
        assertEquals(List.of(), rig.doors.calls());
    }

    @Test
    void a_person_who_denies_is_told_so_and_nothing_is_kept() throws Exception {
        rig.twitch.issued().personDoes(Answer.DENIES);
        LabcastProcess.Ended ended = labcast.run("twitch", "login", "--for", "speak");

        assertEquals("labcast: The login was denied on Twitch's page.\n", ended.err());
        assertEquals(2, ended.code());
        assertFalse(Files.exists(home.resolve(".config/labcast/twitch.json")));
    }

    @Test
    void ctrl_c_gives_up() throws Exception {
        Process process = labcast.start("twitch", "login");
        Path out = home.resolve("out.txt");
        Eventually.holds(
                "it waits", 120_000, () -> Files.readString(out).contains("Ctrl+C gives up"));
        process.destroy(); // as Ctrl+C does: ends after its last words
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));

        assertTrue(
                Files.readString(out).endsWith("Given up; nothing was changed.\n"),
                Files.readString(out));
        assertEquals("", Files.readString(home.resolve("err.txt")));
        assertFalse(Files.exists(home.resolve(".config/labcast/twitch.json")));
    }

    @Test
    void a_login_that_others_could_read_is_not_used_and_the_status_says_so() throws Exception {
        rig.twitch.issued().personDoes(Answer.GRANTS);
        labcast.run("twitch", "login");
        Path file = home.resolve(".config/labcast/twitch.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        LabcastProcess.Ended status = labcast.run("twitch", "status");

        assertEquals(
                "The login to Twitch is not used, because others could read "
                        + file
                        + "; make it yours alone (mode 600), or run 'labcast twitch login'.\n",
                status.out());
        assertEquals(1, status.code());
        assertTrue(doctor().contains("because others could read"), doctor());
    }

    @Test
    void a_logout_that_twitch_does_not_hear_says_what_is_left_to_do() throws Exception {
        rig.twitch.issued().personDoes(Answer.GRANTS);
        labcast.run("twitch", "login");
        rig.doors.faults().once("POST revoke", new Fault.Status(500, ""));
        LabcastProcess.Ended ended = labcast.run("twitch", "logout");

        assertEquals(
                "Logged out here, but Twitch did not answer; take Labcast's access away at"
                        + " https://www.twitch.tv/settings/connections.\n",
                ended.out());
        assertEquals(1, ended.code());
    }

    @Test
    void the_doctor_asks_twitch_only_if_there_is_a_login() throws Exception {
        assertEquals(
                "less     Twitch     Not logged in; 'labcast twitch login' lets Labcast answer in"
                        + " your chat and set markers.",
                doctor());
        assertEquals(List.of(), rig.doors.calls());

        rig.twitch.issued().personDoes(Answer.GRANTS);
        labcast.run("twitch", "login");
        assertEquals(
                "ok       Twitch     Logged in as ada_at_work; Labcast may " + MAY + ".", doctor());

        rig.doors.faults().once("GET validate", new Fault.Status(500, ""));
        assertEquals(
                "less     Twitch     Twitch does not answer just now; Labcast tries again.",
                doctor());

        rig.twitch.issued().revokeAll();
        assertTrue(
                doctor().startsWith("missing  Twitch     Twitch does not accept Labcast's login"),
                "lost");
    }

    private String doctor() throws Exception {
        return labcast.run("doctor", "--obs", "127.0.0.1:9")
                .out()
                .lines()
                .filter(it -> it.contains(" Twitch "))
                .findFirst()
                .orElse("");
    }

    private void settings(String json) throws Exception {
        Path file = home.resolve(".config/labcast/settings.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }
}
