package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.twitch.helix.ChannelActions.Saying;
import dev.labcast.twitch.helix.HelixChannel;
import dev.labcast.twitch.login.Grant;
import dev.labcast.twitch.login.LoginRig;
import dev.labcast.twitch.login.LoginState;
import dev.labcast.twitch.login.TwitchLogin;
import dev.labcast.twitch.rehearsal.Fault;
import dev.labcast.twitch.rehearsal.Issued.Answer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole life of a login, with every logger at its finest, and a search for its tokens in all
/// that it left. Every token of the double holds [LoginRig#MARK].
class TwitchSecretsTest {
    @TempDir Path home;
    private final List<Logger> loudest =
            List.of(
                    Logger.getLogger(""),
                    Logger.getLogger("dev.labcast"),
                    Logger.getLogger("jdk.httpclient"),
                    Logger.getLogger("jdk.httpclient.HttpClient"),
                    Logger.getLogger("jdk.internal.httpclient"),
                    Logger.getLogger("com.sun.net.httpserver"));
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private LoginRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new LoginRig();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        loudest.forEach(logger -> logger.setLevel(null));
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void no_token_is_in_what_our_own_code_logs_throws_prints_or_names() throws Exception {
        Heard heard = new Heard();
        Logger.getLogger("dev.labcast").addHandler(heard);
        loudest.forEach(logger -> logger.setLevel(Level.ALL));
        try {
            live();
        } finally {
            Logger.getLogger("dev.labcast").removeHandler(heard);
        }

        assertTrue(heard.all().contains("Twitch was not heard"), heard.all());
        assertFalse(heard.all().contains(LoginRig.MARK), heard.all());
        assertFalse(told.toString().contains(LoginRig.MARK), told.toString());
        assertTrue(told.toString().contains("a secret"), told.toString());
    }

    @Test
    void no_token_is_in_the_log_file_even_when_somebody_sets_every_level() throws Exception {
        Path log = home.resolve("labcast.log");
        LogFile.open(log);
        loudest.forEach(logger -> logger.setLevel(Level.ALL));
        live();

        assertTrue(Files.readString(log).contains("Twitch was not heard"));
        assertFalse(Files.readString(log).contains(LoginRig.MARK), Files.readString(log));
    }

    @Test
    void no_token_is_in_any_file_of_a_process_but_the_store_nor_in_its_arguments()
            throws Exception {
        rig.twitch.issued().intervalIs(Duration.ofSeconds(1));
        Path settings = home.resolve(".config/labcast/settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(
                settings,
                "{\"twitch\": {\"markers\": true, \"clientId\": \"%s\", \"addresses\": {\"id\": \"%s\"}}}"
                        .formatted(LoginRig.CLIENT, rig.doors.id()));
        rig.twitch.issued().personDoes(Answer.GRANTS);
        LabcastProcess labcast =
                new LabcastProcess(home)
                        .with(
                                "JAVA_TOOL_OPTIONS",
                                "-Djdk.httpclient.HttpClient.log=all"
                                        + " -Djava.util.logging.config.file="
                                        + finest());
        rig.doors.faults().once("GET validate", new Fault.Late(Duration.ofSeconds(2)));
        Process process = labcast.start("twitch", "login");
        List<String> arguments = new ArrayList<>();
        while (process.isAlive()) {
            arguments.add(commandLines());
            Thread.onSpinWait();
        }
        rig.twitch.issued().expireAccess();
        labcast.run("twitch", "status");
        Path store = home.resolve(".config/labcast/twitch.json");

        assertTrue(Files.readString(store).contains(LoginRig.MARK), "the store");
        assertEquals(List.of(store), filesWith(LoginRig.MARK));
        assertFalse(arguments.toString().contains(LoginRig.MARK), "arguments of a process");
        labcast.run("twitch", "logout");
        assertEquals(List.of(), filesWith(LoginRig.MARK));
    }

    /// Everything that a login can meet, good and bad.
    private void live() throws Exception {
        TwitchTokens store = new TwitchTokens(home.resolve("labcast/twitch.json"));
        TwitchLogin login = rig.login(store, it -> told.add(it.toString()));
        rig.twitch.issued().personDoes(Answer.GRANTS);
        rig.doors.faults().once("POST token", new Fault.Closed());
        rig.doors.faults().once("POST token", new Fault.Status(500, "oops"));
        rig.loggedIn(login);
        assertTrue(login.state() instanceof LoginState.In, login.state().toString());
        told.add(login.now().toString());
        try (HelixChannel channel = new HelixChannel(rig.doors.helix(), "", login, rig.time)) {
            told.add(channel.say(Saying.aloud("hello")).toString());
            for (Fault fault :
                    List.of(
                            new Fault.Status(500, ""),
                            new Fault.Closed(),
                            new Fault.Status(401, "Invalid OAuth token"),
                            new Fault.Status(403, ""))) {
                rig.doors.faults().once("POST streams/markers", fault);
                told.add(channel.mark("here").toString());
            }
        }
        rig.twitch.issued().expireAccess();
        told.add(login.check().toString());
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            told.add(thread.getName());
        }
        told.add(login.begin(LoginRig.USUAL).toString());
        assertTrue(login.now() instanceof Grant.Given, login.now().toString());
        rig.doors.faults().once("POST revoke", new Fault.Closed());
        login.logout();
        rig.loggedIn(login);
        rig.twitch.issued().revokeAll();
        told.add(login.check().toString());
        rig.loggedIn(login);
        login.logout();
    }

    private Path finest() throws IOException {
        Path file = home.resolve("logging.properties");
        Files.writeString(file, ".level=ALL\n");
        return file;
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            List<Path> found = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private static String commandLines() {
        List<String> all = new ArrayList<>();
        ProcessHandle.allProcesses().forEach(it -> it.info().commandLine().ifPresent(all::add));
        return String.join("\n", all);
    }

    /// All that is logged, with its traces.
    private static final class Heard extends Handler {
        private final StringWriter all = new StringWriter();
        private final SimpleFormatter form = new SimpleFormatter();

        Heard() {
            setLevel(Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord record) {
            PrintWriter out = new PrintWriter(all);
            out.println(record.getLoggerName() + " " + form.format(record));
            out.flush();
        }

        synchronized String all() {
            return all.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
