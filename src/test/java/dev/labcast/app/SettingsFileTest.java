package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    @TempDir Path home;

    @Test
    void without_a_file_the_usual_settings_hold() throws Exception {
        assertEquals(
                Settings.usual(home), new SettingsFile(home.resolve("absent.json"), home).read());
    }

    @Test
    void everything_that_can_be_set_is_read() throws Exception {
        Settings settings =
                read(
                        """
                        {"sessions": "~/rec", "activities": "policy.yaml", "shell": "/bin/zsh -l", "holdBackMs": 1500, "guardPatienceMs": 400,
                         "secretFiles": ["~/.env", "/etc/token"], "ruleFiles": ["~/rules.toml"],
                         "rulesOff": ["named.value"],
                         "obs": {"address": "[::1]:4460", "passwordFile": "~/.obs", "foreignScene": "away",
                                 "panicMutes": ["Desk mic", "Room"], "panicStopsStream": true, "screenRegion": true},
                         "web": {"serve": false, "port": 8123, "roomPort": 8124, "theme": "~/night.css"},
                         "twitch": {"channel": "ada_at_work", "clientId": "abcdefghij0123456789",
                                    "markers": true, "title": true, "tags": ["science", "Java"],
                                    "category": "Software and Game Development", "replies": true,
                                    "listen": true, "rewards": ["Ask me"],
                                    "addresses": {"irc": "ws://127.0.0.1:6001/irc",
                                                  "id": "http://localhost:6002/oauth2/",
                                                  "helix": "https://helix.example/helix"}},
                         "embargo": ["Project Heron", {"text": "grokking", "until": "2027-01-15"}]}
                        """);

        assertEquals(
                new Settings(
                        home.resolve("rec"),
                        Optional.of(home.resolve("policy.yaml")),
                        Optional.of("/bin/zsh -l"),
                        Duration.ofMillis(1500),
                        Duration.ofMillis(400),
                        List.of(home.resolve(".env"), Path.of("/etc/token")),
                        List.of(
                                new EmbargoedTerm("Project Heron", Optional.empty()),
                                new EmbargoedTerm(
                                        "grokking", Optional.of(LocalDate.of(2027, 1, 15)))),
                        List.of(home.resolve("rules.toml")),
                        List.of("named.value"),
                        new ObsSettings(
                                "::1",
                                4460,
                                Optional.of(home.resolve(".obs")),
                                ObsSettings.ForeignScene.AWAY,
                                List.of("Desk mic", "Room"),
                                true,
                                true,
                                true),
                        new WebSettings(false, 8123, Optional.of(home.resolve("night.css")), 8124),
                        new TwitchSettings(
                                Optional.of("ada_at_work"),
                                Optional.of("abcdefghij0123456789"),
                                new TwitchUses(
                                        true,
                                        true,
                                        Optional.of(List.of("science", "Java")),
                                        Optional.of("Software and Game Development"),
                                        true,
                                        true,
                                        List.of("Ask me")),
                                new TwitchSettings.Addresses(
                                        URI.create("ws://127.0.0.1:6001/irc"),
                                        URI.create("http://localhost:6002/oauth2"),
                                        URI.create("https://helix.example/helix"),
                                        TwitchSettings.USUAL.addresses().eventsub())),
                        ProjectSettings.USUAL),
                settings);
    }

    @Test
    void what_is_not_said_about_obs_is_as_usual() throws Exception {
        Settings settings = read("{\"obs\": {\"address\": \"studio:4455\", \"panicMutes\": []}}");
        ObsSettings usual = ObsSettings.USUAL;

        assertEquals(
                new ObsSettings(
                        "studio",
                        4455,
                        usual.passwordFile(),
                        usual.foreignScene(),
                        List.of(),
                        usual.panicStopsStream(),
                        false,
                        true),
                settings.obs());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"embargos": []}                               | does not know 'embargos'
                    {"holdBackMs": 20000}                          | wants 0 to 10000 for 'holdBackMs'
                    {"guardPatienceMs": 20}                        | wants 100 to 10000 for 'guardPatienceMs'
                    {"embargo": [{"text": "x", "until": "soon"}]}  | wants a date such as 2027-01-15 for 'until', not 'soon'
                    {"embargo": [3]}                               | wants texts, or one of 'text', 'name', 'regex', 'path', 'glob' and maybe 'until', below 'embargo'
                    {"embargo": "x"}                               | wants a list for 'embargo'
                    {"embargo": [{"regex": "(a"}]}                 | has something unusable below 'embargo': the pattern of rule 'embargo' cannot be read
                    {"embargo": [{"glob": "a[b"}]}                 | has something unusable below 'embargo': the glob 'a[b' has no ']'
                    {"embargo": [{"text": "a", "name": "b"}]}      | wants texts, or one of 'text', 'name', 'regex', 'path', 'glob' and maybe 'until', below 'embargo'
                    {"workspace": [7]}                             | wants a list of texts for 'workspace'
                    {"projects": {}}                               | wants a list for 'projects'
                    {"projects": [{"name": "a"}]}                  | wants 'name', 'root' and 'profile' as texts for each of its 'projects'
                    {"projects": [{"name": "a", "root": "b", "profile": "secret"}]} | wants one of public, secondary, embargoed, internal for 'profile', not 'secret'
                    {"projects": [{"name": "a", "root": "b", "profile": "public", "until": "2027-01-15"}]} | gives project 'a' an 'until', which only embargoed ones have
                    {"projects": [{"nme": "a"}]}                   | does not know 'nme' below 'projects' (known are name, profile, root, terms, until)
                    {"secretFiles": [1]}                           | wants a list of texts for 'secretFiles'
                    {"obs": 4}                                     | wants names and values below 'obs'
                    {"obs": {"adress": "x:1"}}                     | does not know 'adress' below 'obs' (known are address, foreignScene,
                    {"obs": {"password": "hunter2"}}               | holds a password below 'obs', where others may read it
                    {"obs": {"address": "localhost"}}              | wants an address such as 127.0.0.1:4455 for 'address' below 'obs'
                    {"obs": {"address": "localhost:99999"}}        | wants an address such as 127.0.0.1:4455 for 'address' below 'obs'
                    {"obs": {"address": "ws://localhost:4455"}}    | wants an address such as 127.0.0.1:4455 for 'address' below 'obs'
                    {"obs": {"address": 4455}}                     | wants a text for 'address' below 'obs'
                    {"obs": {"foreignScene": "hide"}}              | wants one of keep, away for 'foreignScene' below 'obs'
                    {"obs": {"panicMutes": "Mic"}}                 | wants a list of inputs for 'panicMutes' below 'obs'
                    {"obs": {"panicStopsStream": "yes"}}           | wants true or false for 'panicStopsStream' below 'obs'
                    {"twitch": []}                                 | wants names and values below 'twitch'
                    {"twitch": {"chanel": "ada"}}                  | does not know 'chanel' below 'twitch' (known are addresses, category, channel, clientId, listen, markers, replies, rewards, tags, title)
                    {"twitch": {"channel": "ada at work"}}         | wants the name of a channel, as in its address, for 'channel' below 'twitch'
                    {"twitch": {"clientId": "x"}}                  | wants the client id of an application (letters and digits) for 'clientId'
                    {"twitch": {"markers": "on"}}                  | wants true or false for 'markers' below 'twitch'
                    {"twitch": {"tags": ["two words"]}}            | wants a list of at most 10 texts, of letters and digits, of at most 25 characters, for 'tags'
                    {"twitch": {"rewards": "Ask me"}}              | wants a list of at most 10 texts, as Twitch writes them, for 'rewards' below 'twitch'
                    {"twitch": {"clientSecret": "hunter2"}}        | holds a secret below 'twitch', where others may read it; take it out and revoke it
                    {"twitch": {"addresses": "x"}}                 | wants names and values below 'addresses' of 'twitch'
                    {"twitch": {"addresses": {"api": "x"}}}        | does not know 'api' below 'addresses' of 'twitch' (known are eventsub, helix, id, irc)
                    {"twitch": {"addresses": {"id": "http://studio:1"}}}  | wants an address with https:// (or http:// on this machine) for 'id'
                    {"twitch": {"addresses": {"irc": "https://x"}}}       | wants an address with wss:// (or ws:// on this machine) for 'irc'
                    {"twitch": {"addresses": {"helix": 4}}}        | wants an address with https:// (or http:// on this machine) for 'helix'
                    {"web": true}                                  | wants names and values below 'web'
                    {"web": {"host": "0.0.0.0"}}                   | does not know 'host' below 'web' (known are port, roomPort, serve, theme)
                    {"web": {"port": 80}}                          | wants a port from 1024 to 65535 for 'port' below 'web'
                    {"web": {"serve": "no"}}                       | wants true or false for 'serve' below 'web'
                    {"web": {"theme": 3}}                          | wants the name of a stylesheet for 'theme' below 'web'
                    {"sessions": 4}                                | wants a text for 'sessions'
                    """)
    void a_setting_that_cannot_be_used_stops_the_start_with_a_sentence(String json, String what) {
        Refusal refusal = assertThrows(Refusal.class, () -> read(json));

        assertTrue(refusal.getMessage().contains(what), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("settings.json"), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("hunter2"), refusal.getMessage());
    }

    @Test
    void what_is_not_json_is_named_with_its_line() {
        Refusal refusal = assertThrows(Refusal.class, () -> read("{\n\"embargo\": [\n"));

        assertTrue(
                refusal.getMessage().startsWith("The settings cannot be read: line 3 of "),
                refusal.getMessage());
    }

    private Settings read(String json) throws IOException, Refusal {
        Path file = home.resolve("settings.json");
        Files.writeString(file, json);
        return new SettingsFile(file, home).read();
    }
}
