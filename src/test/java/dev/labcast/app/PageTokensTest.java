package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTokensTest {
    @TempDir Path home;
    private Path file;

    @BeforeEach
    void name() {
        file = home.resolve("labcast/pages.json");
    }

    @Test
    void a_pages_address_stays_from_session_to_session_and_differs_from_page_to_page() {
        String first = PageTokens.in(file).of("overlay").hex();
        PageTokens again = PageTokens.in(file);

        assertEquals(first, again.of("overlay").hex());
        assertNotEquals(first, again.of("question").hex());
        assertNotEquals(first, PageTokens.fresh().of("overlay").hex());
    }

    @Test
    void only_the_owner_can_read_them_and_nothing_prints_them() throws Exception {
        PageTokens tokens = PageTokens.in(file);
        String token = tokens.of("overlay").hex();

        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.readString(file).contains(token));
        assertFalse(tokens.of("overlay").toString().contains(token));
    }

    @Test
    void new_ones_take_the_place_of_all() {
        PageTokens tokens = PageTokens.in(file);
        String before = tokens.of("overlay").hex();
        tokens.renew();

        assertNotEquals(before, tokens.of("overlay").hex());
        assertEquals(tokens.of("overlay").hex(), PageTokens.in(file).of("overlay").hex());
    }

    @Test
    void a_file_that_others_could_read_is_not_trusted_any_more() throws Exception {
        String known = PageTokens.in(file).of("overlay").hex();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        String next = PageTokens.in(file).of("overlay").hex();

        assertNotEquals(known, next);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void a_damaged_file_costs_the_addresses_and_not_the_start() throws Exception {
        String known = PageTokens.in(file).of("overlay").hex();
        for (String damaged :
                new String[] {
                    "{\"overlay\": \"../../x\"}",
                    "{",
                    "",
                    "[]",
                    "null",
                    "{\"overlay\": null}",
                    "{\"overlay\": 3}"
                }) {
            Files.writeString(file, damaged);
            assertNotEquals(known, PageTokens.in(file).of("overlay").hex(), damaged);
        }
    }
}
