package dev.labcast.twitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IrcTagsTest {

    @Test
    void a_tag_is_found_by_its_whole_name() {
        IrcTags tags = new IrcTags("badge-info=;client-id=no;id=yes;user-id=7;flag;vip=1");

        assertEquals("yes", tags.value("id"));
        assertEquals("7", tags.value("user-id"));
        assertEquals("no", tags.value("client-id"));
        assertEquals("1", tags.value("vip"));
        assertEquals("", tags.value("badge-info"));
        assertEquals("", tags.value("flag"));
        assertEquals("", tags.value("fla"));
        assertEquals("", tags.value("missing"));
        assertEquals("", IrcTags.NONE.value("id"));
    }

    @Test
    void a_name_within_a_value_is_none() {
        IrcTags tags = new IrcTags("id=1;body=the\\sid=2\\:id=3");

        assertEquals("1", tags.value("id"));
        assertEquals("the id=2;id=3", tags.value("body"));
    }

    @Test
    void of_two_with_one_name_the_last_counts() {
        assertEquals("b", new IrcTags("x=a;x=b").value("x"));
        assertEquals("", new IrcTags("x=a;x").value("x"));
    }

    @Test
    void values_are_unescaped_as_the_specification_says() {
        assertEquals("; \\\r\nx", new IrcTags("t=\\:\\s\\\\\\r\\n\\x\\").value("t"));
    }

    @Test
    void the_newest_ids_are_remembered_and_older_ones_forgotten() {
        SeenIds seen = new SeenIds();

        assertTrue(seen.isNew("first"));
        assertFalse(seen.isNew("first"));
        for (int i = 0; i < 20_000; i++) {
            assertTrue(seen.isNew("id " + i));
        }
        assertFalse(seen.isNew("id 0"));
        assertTrue(seen.isNew("first"));
    }
}
