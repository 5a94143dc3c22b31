package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a desk is to do on Twitch, as settings and options have it.
class TwitchStartTest {
    private static final Optional<URI> DOUBLE = Optional.of(URI.create("ws://127.0.0.1:6667/"));

    @TempDir Path home;

    @Test
    void a_chat_elsewhere_wants_a_channel_to_read() throws Exception {
        Refusal refusal = assertThrows(Refusal.class, () -> start("{}").desk(DOUBLE, false));

        assertEquals(
                "--twitch-irc wants a channel to read: write its name as 'channel' below 'twitch' in "
                        + home.resolve("settings.json")
                        + ".",
                refusal.getMessage());
        assertTrue(
                start("{\"twitch\": {\"channel\": \"lab\"}}")
                        .desk(DOUBLE, false)
                        .ear()
                        .isPresent());
    }

    @Test
    void without_a_channel_nothing_is_read() throws Exception {
        assertEquals(ChatWish.NONE, start("{}").desk(Optional.empty(), false));
    }

    private TwitchStart start(String settings) throws Exception {
        Places places = new Places(home, home, home);
        Files.writeString(places.settings(), settings);
        return new TwitchStart(new SettingsFile(places.settings(), home).read(), places);
    }
}
