package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebWishTest {
    @TempDir Path home;

    @Test
    void the_key_of_every_page_there_is_must_not_be_seen() {
        WebWish wish = WebWish.rehearsal(Settings.usual(home), true);
        Map<String, String> keys = new HashMap<>();
        WebPages.names()
                .keySet()
                .forEach(label -> keys.put("page " + label, wish.tokens().of(label).hex()));

        assertEquals(keys, wish.secrets());
        assertEquals(Map.of(), WebWish.rehearsal(Settings.usual(home), false).secrets());
    }
}
