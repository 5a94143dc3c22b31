package dev.labcast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Activity READING =
            new Activity("paper-reading", "Paper reading", "1", "#6cb6ff");

    @Test
    void an_activity_is_found_by_its_id_and_an_unknown_id_stands_for_itself() {
        Vocabulary vocabulary = new Vocabulary(List.of(READING));

        assertEquals("Paper reading", vocabulary.nameOf("paper-reading"));
        assertEquals("treaty-drafting", vocabulary.nameOf("treaty-drafting"));
    }

    @Test
    void two_activities_share_neither_id_nor_key() {
        assertThrows(
                IllegalArgumentException.class, () -> new Vocabulary(List.of(READING, READING)));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new Vocabulary(
                                List.of(READING, new Activity("break", "Break", "1", "#888888"))));
    }

    @Test
    void what_cannot_be_an_activity_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Activity("Paper reading", "x", "1", "#6cb6ff"));
        assertThrows(IllegalArgumentException.class, () -> new Activity("a", "x", "12", "#6cb6ff"));
        assertThrows(IllegalArgumentException.class, () -> new Activity("a", "x", "1", "blue"));
        assertThrows(IllegalArgumentException.class, () -> new Vocabulary(List.of()));
    }
}
