package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.twitch.login.Secret;
import dev.labcast.twitch.login.TokenStore;
import dev.labcast.twitch.login.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwitchTokensTest {
    private static final Tokens TOKENS =
            new Tokens(
                    "client",
                    Secret.of("s3cr3t-access").orElseThrow(),
                    Secret.of("s3cr3t-refresh").orElseThrow(),
                    Set.of("user:write:chat", "user:read:chat"),
                    "ada_at_work",
                    "40012");

    @TempDir Path home;
    private Path file;

    @BeforeEach
    void name() {
        file = home.resolve("labcast/twitch.json");
    }

    @Test
    void what_was_written_is_read_by_the_next_start() throws Exception {
        assertEquals(Optional.empty(), new TwitchTokens(file).read());
        new TwitchTokens(file).write(TOKENS);

        assertEquals(Optional.of(TOKENS), new TwitchTokens(file).read());
    }

    @Test
    void a_file_that_is_gone_is_no_login_and_one_that_cannot_be_read_may_be_one() throws Exception {
        TwitchTokens store = new TwitchTokens(file);
        assertTrue(store.isEmpty());
        store.write(TOKENS);
        assertFalse(store.isEmpty());
        Files.writeString(file, "{");
        assertEquals(Optional.empty(), store.read());
        assertFalse(store.isEmpty());
        store.clear();
        assertTrue(store.isEmpty());
    }

    @Test
    void only_the_owner_can_read_it_and_nothing_prints_it() throws Exception {
        new TwitchTokens(file).write(TOKENS);

        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.readString(file).contains("s3cr3t"));
        assertTrue(!TOKENS.toString().contains("s3cr3t"), TOKENS.toString());
    }

    @Test
    void what_was_cleared_is_gone() throws Exception {
        TwitchTokens store = new TwitchTokens(file);
        store.write(TOKENS);
        store.clear();
        store.clear();

        assertEquals(Optional.empty(), store.read());
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void a_file_that_others_could_read_is_not_used() throws Exception {
        new TwitchTokens(file).write(TOKENS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertEquals(Optional.empty(), new TwitchTokens(file).read());
    }

    @Test
    void a_damaged_file_is_no_login() throws Exception {
        new TwitchTokens(file).write(TOKENS);
        String whole = Files.readString(file);
        for (String damaged :
                List.of(
                        "",
                        "{",
                        "[]",
                        "null",
                        whole.substring(0, whole.length() / 2),
                        whole.replace("s3cr3t-refresh", ""),
                        whole.replace("s3cr3t-access", "two words"),
                        "x".repeat(20_000))) {
            Files.writeString(file, damaged);
            assertEquals(Optional.empty(), new TwitchTokens(file).read(), damaged);
        }
    }

    @Test
    void one_holds_it_at_a_time() throws Exception {
        TwitchTokens store = new TwitchTokens(file);
        try (TokenStore.Held _ = store.hold(Duration.ofSeconds(5))) {
            assertThrows(
                    IOException.class,
                    () -> new TwitchTokens(file).hold(Duration.ofMillis(60)).close());
        }
        new TwitchTokens(file).hold(Duration.ofSeconds(5)).close();
    }

    @Test
    void a_write_that_was_cut_off_leaves_the_login_before_it() throws Exception {
        new TwitchTokens(file).write(TOKENS);
        Files.writeString(file.resolveSibling("twitch.json.tmp"), "{\"access\": \"half");

        assertEquals(Optional.of(TOKENS), new TwitchTokens(file).read());
        new TwitchTokens(file).write(TOKENS);
        assertEquals(Optional.of(TOKENS), new TwitchTokens(file).read());
    }
}
