package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.obs.Eventually;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rehearsal whose chat comes from another double of Twitch as well.
class OtherDoubleTest {
    @TempDir Path home;

    @Test
    void people_of_another_double_ask_beside_those_of_the_script() throws Exception {
        Path script = home.resolve("script.yaml");
        Files.writeString(
                script,
                """
                title: Two chats
                steps:
                  - viewer: ada
                    says: "!ask Why not Adam"
                  - question: ada
                    is: let through
                  - question: mira
                    is: let through
                  - show question
                """);
        try (TwitchDouble other =
                new TwitchDouble(Person.viewer("1", "lab"), SessionClock.startingNow())) {
            Process process =
                    new LabcastProcess(home)
                            .start(
                                    "rehearse",
                                    script.toString(),
                                    "--json",
                                    "--twitch-irc",
                                    other.place().irc().toString());
            Eventually.holds("it listens", 60_000, () -> other.irc().joined() == 1);
            other.room().say(Person.viewer("2", "mira"), "!ask Why the other?");
            assertTrue(process.waitFor(120, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue(), Files.readString(home.resolve("err.txt")));
        }
        JsonMapper json = new JsonMapper();
        JsonNode report = json.readTree(Files.readString(home.resolve("out.txt")));
        JsonNode shown =
                json.readTree(
                        new LabcastProcess(home)
                                .run("show", report.path("session").asText(), "--json")
                                .out());

        List<String> asked = new ArrayList<>();
        shown.path("questions")
                .forEach(it ->
                        asked.add(it.path("name").asText() + ": " + it.path("text").asText()));
        assertEquals(List.of("ada: Why not Adam", "mira: Why the other?"), asked);
    }

    @Test
    void an_address_that_is_none_is_said_before_anything_starts() throws Exception {
        LabcastProcess.Ended ended =
                new LabcastProcess(home).run("rehearse", "--twitch-irc", "http://127.0.0.1:1");

        assertEquals(
                "labcast: --twitch-irc wants an address with ws:// or wss://, such as"
                        + " ws://127.0.0.1:6667/.\n",
                ended.err());
        assertEquals(2, ended.code());
    }

    @Test
    void a_double_that_is_not_there_is_said() throws Exception {
        LabcastProcess.Ended ended =
                new LabcastProcess(home).run("rehearse", "--twitch-irc", "ws://127.0.0.1:9/");

        assertTrue(
                ended.err()
                        .endsWith(
                                "labcast: The chat at ws://127.0.0.1:9/ is not heard: Twitch's chat does"
                                        + " not answer. It is tried again by itself.\n"),
                ended.err());
        assertEquals(2, ended.code());
    }
}
