package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Activity;
import dev.labcast.session.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TakenKeysTest {
    @Test
    void an_activity_cannot_take_a_key_of_the_desk() {
        for (String key : DeskKeys.OWN_LETTERS.split("")) {
            for (String written : List.of(key, key.toLowerCase(Locale.ROOT))) {
                assertThrows(Refusal.class, () -> DeskKeys.refuseTaken(withKey(written)), written);
            }
        }
    }

    @Test
    void the_refusal_names_the_activity_and_the_key() {
        Refusal refusal = assertThrows(Refusal.class, () -> DeskKeys.refuseTaken(withKey("m")));

        assertEquals(
                "The activity 'Reading' cannot have the key M: Ctrl+Alt with"
                        + " A, D, E, F, G, I, K, L, M, O, P, S, V, W, X is the desk's own; choose a digit or"
                        + " another letter in the activity file.",
                refusal.sentence());
    }

    @Test
    void a_key_that_no_shortcut_can_be_made_of_is_refused_too() {
        for (String key : List.of("+", "\u00fc", " ", "?")) {
            assertThrows(Refusal.class, () -> DeskKeys.refuseTaken(withKey(key)), key);
        }
    }

    @Test
    void digits_and_other_letters_can_be_had() throws Exception {
        Vocabulary usual = new VocabularyFile().usual();

        assertDoesNotThrow(() -> DeskKeys.refuseTaken(usual));
        assertDoesNotThrow(() -> DeskKeys.refuseTaken(withKey("z")));
    }

    private static Vocabulary withKey(String key) {
        return new Vocabulary(List.of(new Activity("reading", "Reading", key, "#336699")));
    }
}
