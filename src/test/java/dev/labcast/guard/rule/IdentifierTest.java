package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ed25519PublicKey",
                "config.db_password",
                "self._backend._ffi.NULL,",
                "KeyDerivationFunction",
                "random_password.runs.result",
                "JsonToken.VALUE_TRUE",
            })
    void names_of_programs_are_known(String name) {
        assertTrue(Identifier.isOne(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "Winter2026!", "Eisvogel-52", "a1b2c3d4", "Buchfink_883"})
    void passwords_that_people_choose_are_none(String password) {
        assertFalse(Identifier.isOne(password));
    }

    @Test
    void random_tokens_are_hardly_ever_taken_for_one() {
        Random random = new Random(5);
        String chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder token = new StringBuilder();
            for (int c = 0; c < 20; c++) {
                token.append(chars.charAt(random.nextInt(chars.length())));
            }
            if (Identifier.isOne(token.toString())) {
                taken.add(token.toString());
            }
        }
        assertTrue(taken.size() <= 100, taken.size() + ": " + taken);
    }

    @Test
    void names_of_objects_have_words_and_a_short_tail() {
        assertTrue(Identifier.isObjectName("default-token-x7k2p"));
        assertFalse(Identifier.isObjectName("token-8f3a91c7d2e4b5a6"));
    }
}
