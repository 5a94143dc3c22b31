package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ObsPasswordTest {
    private static final Map<String, String> SET = Map.of(ObsPassword.VARIABLE, "from-env");

    @TempDir Path home;
    private Path keyring;

    @BeforeEach
    void keyring() throws IOException {
        keyring = script("#!/bin/sh\nprintf '%s' \"from-ring:$*\"\n");
    }

    @Test
    void the_environment_comes_first_then_the_file_then_the_keyring() throws Exception {
        Optional<Path> file = Optional.of(file("from-file\nsecond line\n", "rw-------"));

        assertEquals("from-env", password(SET, file));
        assertEquals("from-file", password(Map.of(), file));
        assertEquals(
                "from-ring:lookup service labcast account obs",
                password(Map.of(), Optional.empty()));
    }

    @Test
    void a_file_that_others_may_read_or_change_is_refused_without_a_word_of_it() throws Exception {
        for (String mode : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Path file = file("from-file", mode);
            Refusal refusal =
                    assertThrows(Refusal.class, () -> password(Map.of(), Optional.of(file)));
            assertEquals(
                    "The password of OBS was not read, because others may read or change "
                            + file
                            + "; run chmod 600 on it.",
                    refusal.sentence());
        }
    }

    @Test
    void a_file_that_is_named_but_not_there_is_refused_and_the_keyring_not_asked() {
        Path file = home.resolve("none");
        Refusal refusal = assertThrows(Refusal.class, () -> password(Map.of(), Optional.of(file)));
        assertTrue(refusal.sentence().contains(file + " for the password of OBS"));
    }

    @Test
    void a_file_that_is_no_text_is_refused() throws Exception {
        Path file = file("", "rw-------");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Refusal refusal = assertThrows(Refusal.class, () -> password(Map.of(), Optional.of(file)));
        assertTrue(refusal.sentence().startsWith("The password of OBS cannot be read from"));
        Files.write(file, new byte[5000]);
        assertThrows(Refusal.class, () -> password(Map.of(), Optional.of(file)));
    }

    @Test
    void no_keyring_or_one_that_knows_nothing_means_no_password() throws Exception {
        assertEquals(
                "", new ObsPassword(Map.of(), Optional.empty(), "/no/such/tool", 5_000).read());
        Path knowsNothing = script("#!/bin/sh\necho oops\nexit 1\n");
        assertEquals(
                "",
                new ObsPassword(Map.of(), Optional.empty(), knowsNothing.toString(), 5_000).read());
    }

    @Test
    void a_keyring_that_does_not_answer_is_left() throws Exception {
        Path stuck = script("#!/bin/sh\nexec sleep 60\n");
        assertEquals("", new ObsPassword(Map.of(), Optional.empty(), stuck.toString(), 200).read());
    }

    @Test
    void what_it_is_asked_for_does_not_stand_in_its_text() {
        assertFalse(new ObsPassword(SET, Optional.empty()).toString().contains("from-env"));
    }

    private String password(Map<String, String> environment, Optional<Path> file) throws Refusal {
        return new ObsPassword(environment, file, keyring.toString(), 10_000).read();
    }

    private Path file(String text, String mode) throws IOException {
        Path file = home.resolve("obs-password");
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private Path script(String text) throws IOException {
        Path script = Files.createTempFile(home, "secret-tool", "");
        Files.writeString(script, text);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
