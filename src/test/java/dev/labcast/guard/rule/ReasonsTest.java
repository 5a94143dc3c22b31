package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words that tell a person why there is a mask.
class ReasonsTest {
    private final Reasons reasons = Reasons.load();

    @Test
    void every_rule_there_is_has_words_of_its_own() throws IOException {
        String own = reasons.of("a rule nobody has written");
        Set<String> without =
                ids().stream()
                        .filter(it -> reasons.of(it).equals(own))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), without);
    }

    @Test
    void vendors_are_called_by_their_names() {
        assertEquals("a token of GitHub", reasons.of("github"));
        assertEquals("a token of Hugging Face", reasons.of("huggingface"));
        assertEquals("a token of Stripe", reasons.of("stripe"));
        assertEquals("a value beside a name for secrets", reasons.of("named-value"));
    }

    @Test
    void keys_embargoes_and_unread_lines_are_nobodys_to_show() {
        for (String rule : Set.of("private-key", "age", "jwk", "embargo", "fault", "overrun")) {
            assertFalse(reasons.never(rule).isEmpty(), rule);
        }
        assertEquals(Optional.empty(), reasons.never("named-value"));
        assertEquals(Optional.empty(), reasons.never("github"));
        assertEquals(Optional.empty(), reasons.never("my-own-rule"));
    }

    @Test
    void no_words_are_there_for_a_rule_that_is_not() throws IOException {
        Set<String> ids = ids();
        Set<String> named =
                RuleFile.lines("reasons.txt").stream()
                        .map(line -> line.split("\\|", -1)[0].strip())
                        .filter(it -> !ids.contains(it))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), named);
    }

    /// Those that are data, and those that stand in the rules' sources.
    private static Set<String> ids() throws IOException {
        Set<String> ids = new TreeSet<>();
        VendorTokens.load().forEach(it -> ids.add(it.id()));
        SearchedToken.load().forEach(it -> ids.add(it.id()));
        Path sources =
                Path.of(System.getProperty("labcast.root", "."), "src/main/java/dev/labcast/guard");
        Pattern constant =
                Pattern.compile(
                        "String (?:RULE|SAID|FAULT|OVERRUN|KNOWN) = \"([a-z-]+)\"|String id\\(\\) \\{\\s+return \"([a-z-]+)\"");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                constant.matcher(Files.readString(file))
                        .results()
                        .forEach(it -> ids.add(it.group(1) == null ? it.group(2) : it.group(1)));
            }
        }
        return ids;
    }
}
