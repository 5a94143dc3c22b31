package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.guard.rule.Allowance;
import dev.labcast.guard.rule.Embargo;
import dev.labcast.guard.rule.Finding;
import dev.labcast.guard.rule.OwnRule;
import dev.labcast.guard.rule.Passage;
import dev.labcast.guard.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileTest {
    private static final String RULES =
            """
            title = "the lab's"

            [[allowlists]]
            stopwords = ["sample"]

            [[rules]]
            id = "probe"
            description = "numbers of probes"
            regex = '''(?i)probe[ -]([a-z0-9]{6,})\\b'''
            keywords = ["Probe"]
            entropy = 2

            [[rules.allowlists]]
            regexTarget = "line"
            regexes = ['''public''']

            [[rules]]
            id = "pair"
            regex = '''(lab|house)=([0-9]+)'''
            secretGroup = 2

            [[rules]]
            id = "by file"
            path = '''\\.pem$'''
            """;

    @TempDir Path folder;

    @Test
    void every_field_that_has_a_meaning_on_a_screen_is_read() throws Exception {
        Allowance everywhere =
                new Allowance(Allowance.Target.SECRET, List.of(), List.of("sample"), false);
        assertEquals(
                List.of(
                        new OwnRule(
                                "probe",
                                "(?i)probe[ -]([a-z0-9]{6,})\\b",
                                0,
                                2,
                                List.of("probe"),
                                List.of(
                                        everywhere,
                                        new Allowance(
                                                Allowance.Target.LINE,
                                                List.of("public"),
                                                List.of(),
                                                false))),
                        new OwnRule(
                                "pair",
                                "(lab|house)=([0-9]+)",
                                2,
                                0,
                                List.of(),
                                List.of(everywhere))),
                read(RULES));
    }

    @Test
    void rules_mask_the_group_that_matched_unless_it_is_allowed_or_too_plain() throws Exception {
        assertEquals("PROBE ▒", masked("PROBE a1b2c3d4"));
        assertEquals("probe ▒, then probe ▒", masked("probe a1b2c3d4, then probe d4c3b2a1"));
        assertEquals("probe sample12", masked("probe sample12"));
        assertEquals("the public probe a1b2c3d4", masked("the public probe a1b2c3d4"));
        assertEquals("probe aabbaabb", masked("probe aabbaabb"));
        assertEquals("lab=▒ house=▒", masked("lab=12 house=7"));
    }

    @Test
    void a_file_that_cannot_be_used_is_refused_in_one_sentence() {
        assertEquals(
                "The rules cannot be read: line 2 of FILE is not TOML; correct it or take the file out of 'ruleFiles'.",
                refusal("[[rules]]\nid = = 1\n"));
        assertEquals(
                "The rule file FILE cannot be used: the pattern of rule 'x' cannot be read: error parsing regexp: missing closing ): `(a`.",
                refusal("[[rules]]\nid = 'x'\nregex = '(a'\n"));
        assertEquals(
                "The rule file FILE cannot be used: the pattern of rule 'x' has no group 3.",
                refusal("[[rules]]\nid = 'x'\nregex = '(a)'\nsecretGroup = 3\n"));
        assertEquals(
                "The rule file FILE cannot be used: a rule of your own needs an id.",
                refusal("[[rules]]\nregex = 'a'\n"));
        assertEquals(
                "The rule file FILE asks for other rules by 'extend'; copy those rules into it.",
                refusal("[extend]\nuseDefault = true\n"));
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Path absent = folder.resolve("absent.toml");
        Refusal refusal = assertThrows(Refusal.class, () -> new RuleFile(absent).read());
        assertEquals(
                "The rule file " + absent + " cannot be read; check that it is there.",
                refusal.sentence());
    }

    private List<OwnRule> read(String toml) throws IOException, Refusal {
        Path file = folder.resolve("rules.toml");
        Files.writeString(file, toml);
        return new RuleFile(file).read();
    }

    private String refusal(String toml) {
        Refusal refusal = assertThrows(Refusal.class, () -> read(toml));
        return refusal.sentence().replace(folder.resolve("rules.toml").toString(), "FILE");
    }

    private String masked(String line) throws IOException, Refusal {
        RuleBook book = RuleBook.of(Set.of(), Embargo.NONE, read(RULES), Set.of());
        StringBuilder text = new StringBuilder(line);
        List<Finding> findings = new ArrayList<>(book.scan(Passage.of(line)));
        findings.sort((a, b) -> Integer.compare(b.start(), a.start()));
        findings.forEach(it -> text.replace(it.start(), it.end(), "▒"));
        return text.toString();
    }
}
