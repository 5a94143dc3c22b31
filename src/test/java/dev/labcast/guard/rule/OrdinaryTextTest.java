package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What research prints and writes stays visible: at most one line in a thousand is masked.
class OrdinaryTextTest {
    private final RuleBook book =
            RuleBook.of(
                    Set.of("q7Zk2-Wv9pXe4Rt1Lm8Bn"),
                    Embargo.of("Project Nightjar"),
                    List.of(),
                    Set.of());

    @Test
    void at_most_one_ordinary_line_in_a_thousand_is_masked() throws IOException {
        int lines = 0;
        List<String> masked = new ArrayList<>();
        for (long seed = 1; seed <= 30; seed++) {
            for (Planted planted : Planted.all(RecallTest.lines("ordinary.txt"), seed)) {
                lines++;
                if (!book.scan(Passage.of(planted.line())).isEmpty()) {
                    masked.add(planted.line());
                }
            }
        }
        assertTrue(lines >= 3_000, "only " + lines + " lines");
        assertTrue(
                masked.size() * 1_000 <= lines,
                masked.size() + " of " + lines + ": " + String.join("\n", masked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private_key = $dir/private/cakey.pem# The private key",
                "password = $HOME/.ssh/passphrase",
            })
    void a_path_below_a_variable_stays(String line) {
        assertEquals(List.of(), book.scan(Passage.of(line)));
    }

    @Test
    void what_only_looks_like_such_a_path_is_masked() {
        assertEquals(1, book.scan(Passage.of("password = $ecret/Pa55w0rd")).size());
    }

    @Test
    void whole_files_of_certificates_and_digests_stay() throws IOException {
        List<String> lines =
                Planted.all(RecallTest.lines("ordinary.txt"), 1).stream()
                        .map(Planted::line)
                        .toList();
        List<List<Finding>> findings = KeyBlocks.none(lines.size());
        assertEquals(OpenBlocks.NONE, book.blocks(lines, OpenBlocks.NONE, findings));
        assertEquals(KeyBlocks.none(lines.size()), findings);
    }
}
