package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String KNOWN = "q7Zk2&Wv9p\"Xe4'Rt1";

    private static RuleBook book(String... values) {
        return RuleBook.of(Set.of(values), Embargo.NONE, List.of(), Set.of());
    }

    private static String masked(RuleBook book, String line) {
        StringBuilder text = new StringBuilder(line);
        for (Finding finding : book.scan(Passage.of(line))) {
            for (int i = finding.start(); i < finding.end(); i++) {
                text.setCharAt(i, '▒');
            }
        }
        return text.toString().replaceAll("▒+", "▒");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q7Zk2&Wv9p\"Xe4'Rt1",
                "q7Zk2%26Wv9p%22Xe4%27Rt1",
                "q7Zk2&Wv9p\\\"Xe4'Rt1",
                "q7Zk2\\&Wv9p\\\"Xe4\\'Rt1"
            })
    void a_known_value_is_found_in_its_usual_encodings(String written) {
        assertEquals("a ▒ b", masked(book(KNOWN), "a " + written + " b"));
    }

    @Test
    void a_known_value_is_found_inside_base64_at_any_offset() {
        for (String before : List.of("", "u", "me", "me:", "user:")) {
            byte[] bytes = (before + KNOWN + "!tail").getBytes(StandardCharsets.UTF_8);
            String line = "x " + Base64.getEncoder().encodeToString(bytes) + " y";
            assertTrue(masked(book(KNOWN), line).contains("▒"), line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hidden by the rehearsal.",
                "a rehearsal, two rehearsals: labcast-rehearsal_2",
                "the training-run of the summer_vacation",
                "MAX_TRAINING_STEPS",
                "a low-battery warning"
            })
    void an_ordinary_word_out_of_a_known_value_stays(String line) {
        RuleBook book =
                book(
                        "lc-rehearsal-5f9a1c7e2b",
                        "hf_training_q7w2_summer",
                        "9MY_TRAINING_SCHEDULE_k4",
                        "summer2024vacation!x",
                        "correct-horse-battery-staple-71x");
        assertEquals(line, masked(book, line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rehearsal-5f9a1c7e2b",
                "rehearsal-5f9a",
                "hearsal-5f",
                "l-5f9a1c7e2b",
                "5f9a1c7e2b",
                "f9a1c7e2"
            })
    void what_is_left_of_a_known_value_with_a_word_in_it_is_masked_whole(String piece) {
        assertEquals("a ▒ b", masked(book("lc-rehearsal-5f9a1c7e2b"), "a " + piece + " b"));
    }

    @Test
    void two_words_in_a_row_of_a_passphrase_are_masked() {
        RuleBook book = book("correct-horse-battery-staple-71x");
        assertEquals("a ▒ b", masked(book, "a horse-battery b"));
    }

    @Test
    void nearly_every_piece_of_a_random_value_is_masked() {
        Random random = new Random(7);
        for (String alphabet :
                List.of(LOWER + DIGITS, LOWER + LOWER.toUpperCase(Locale.ROOT) + DIGITS + "-_")) {
            int shown = 0;
            for (int i = 0; i < 1_000; i++) {
                String value = chars(alphabet, 40, random);
                String piece = value.substring(11, 19);
                shown += masked(book(value), piece).equals("▒") ? 0 : 1;
            }
            assertTrue(shown <= 2, shown + " of 1000 from " + alphabet);
        }
    }

    private static String chars(String alphabet, int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void a_rule_that_fails_hides_the_line_it_failed_on() {
        RuleBook book =
                book().and((_, _) -> {
                    throw new IllegalStateException("planted");
                });
        assertEquals(
                List.of(new Finding.Secret(RuleBook.FAULT, 0, 5, false)),
                book.scan(Passage.of("hello")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Project Nightjar",
                "project-nightjar",
                "PROJECT_NIGHTJAR",
                "projectNightjar",
                "Pröject  Nìghtjar"
            })
    void an_embargoed_term_is_found_however_it_is_written(String written) {
        RuleBook book = RuleBook.of(Set.of(), Embargo.of("Project Nightjar"), List.of(), Set.of());
        assertEquals("see ▒ now", masked(book, "see " + written + " now"));
    }

    @Test
    void a_promptedembargoed_term_must_stand_alone() {
        RuleBook book = RuleBook.of(Set.of(), Embargo.of("ion"), List.of(), Set.of());
        assertEquals("version ▒ x", masked(book, "version Ion x"));
    }

    @Test
    void an_embargoed_path_takes_what_lies_below_it_along() {
        RuleBook book = RuleBook.of(Set.of(), Embargo.of("/data/nightjar"), List.of(), Set.of());
        assertEquals("cat ▒ now", masked(book, "cat /data/nightjar/eval/secret.txt now"));
    }

    @Test
    void an_embargo_ends_on_its_date() {
        Instant end = Instant.parse("2026-12-01T00:00:00Z");
        Embargo embargo = new Embargo(List.of(new Embargo.Words("nightjar", Optional.of(end))));
        assertEquals(embargo, embargo.at(end.minusSeconds(1)));
        assertEquals(Embargo.NONE, embargo.at(end));
    }

    @Test
    void a_pattern_of_ones_own_masks_its_group() {
        RuleBook book =
                RuleBook.of(
                        Set.of(),
                        Embargo.NONE,
                        List.of(OwnRule.of("ticket", "ticket (\\d+)")),
                        Set.of());
        assertEquals("ticket ▒ done", masked(book, "ticket 4711 done"));
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> OwnRule.of("bad", "(a"));
        assertTrue(wrong.getMessage().startsWith("the pattern of rule 'bad' cannot be read"));
    }

    @Test
    void a_disabled_rule_does_not_run() {
        String line = "is ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
        assertEquals("is ▒", masked(book(), line));
        assertEquals(
                line,
                masked(
                        RuleBook.of(
                                Set.of(),
                                Embargo.NONE,
                                List.of(),
                                Set.of("github", UnnamedToken.RULE)),
                        line));
    }

    @Test
    void long_lines_are_read_to_their_end() {
        String line = "x ".repeat(6_000) + "password=hunter2";
        assertTrue(masked(book(), line).endsWith("password=▒"));
    }

    @Test
    void a_line_with_more_keywords_than_can_be_read_is_masked_from_there() {
        String line = "mysql ".repeat(600);
        assertTrue(masked(book(), line).endsWith("mysql ▒"), masked(book(), line));
    }

    @Test
    void values_with_secret_names_are_registered_and_ordinary_ones_are_not() {
        Map<String, String> environment =
                Map.of(
                        "HF_TOKEN", "abcd1234efgh",
                        "DB_PASSWORD", "hunter22",
                        "DATABASE_URL", "postgres://u:s3same!@h/d",
                        "PWD", "/home/me/lab",
                        "SSH_AUTH_SOCK", "/run/user/1000/agent",
                        "XAUTHORITY", "/home/me/.Xauthority",
                        "MAX_TOKENS", "40960000",
                        "EDITOR", "vim-tiny1",
                        "API_KEY", "short");
        assertEquals(
                Set.of("abcd1234efgh", "hunter22", "s3same!"), SecretValues.among(environment));
    }

    @Test
    void values_in_secret_files_are_registered() {
        List<String> texts =
                List.of(
                        "# comment\nDB_PASSWORD=hunter22\nHOST=localhost\n",
                        "machine h login me password n3trc-pw\n",
                        "[default]\naws_secret_access_key = abcd/efgh+ijkl1234mnop5678qrst9012uvwx34\n",
                        "{\"api_key\": \"0123456789abcdef\", \"debug\": true}\n");
        assertEquals(
                Set.of(
                        "hunter22",
                        "n3trc-pw",
                        "abcd/efgh+ijkl1234mnop5678qrst9012uvwx34",
                        "0123456789abcdef"),
                SecretValues.inFiles(texts));
    }

    @Test
    void a_key_block_is_masked_to_its_end_a_prompt_or_its_longest() {
        List<String> rows = new ArrayList<>(List.of("-----BEGIN RSA PRIVATE KEY-----"));
        for (int i = 0; i < 300; i++) {
            rows.add("MIIEpAIBAAKCAQEA1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKL");
        }
        List<List<Finding>> findings = KeyBlocks.none(rows.size());
        KeyBlocks.mask(rows, 0, findings);
        assertEquals(KeyBlocks.LONGEST, findings.stream().filter(it -> !it.isEmpty()).count());
        List<String> prompt =
                List.of("-----BEGIN PRIVATE KEY-----", "abcd", "me@lab:~$ ls", "abcd");
        List<List<Finding>> prompted = KeyBlocks.none(4);
        assertEquals(0, KeyBlocks.mask(prompt, 0, prompted));
        assertEquals(1, prompted.stream().filter(it -> !it.isEmpty()).count());
    }

    @Test
    void the_tail_of_a_key_is_masked_backwards() {
        String body = "MIIEpAIBAAKCAQEA1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKL";
        List<List<Finding>> findings = KeyBlocks.none(4);
        KeyBlocks.mask(List.of("$ tail key", body, body, "-----END PRIVATE KEY-----"), 0, findings);
        assertEquals(List.of(0, 1, 1, 0), findings.stream().map(List::size).toList());
    }
}
