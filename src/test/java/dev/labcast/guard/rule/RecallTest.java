package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every secret of `secrets.txt` is found, in several fillings.
class RecallTest {
    private final RuleBook book = RuleBook.of(Set.of(), Embargo.NONE, List.of(), Set.of());

    static List<String> lines(String resource) throws IOException {
        try (var file = RecallTest.class.getResourceAsStream("/guard/" + resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void every_planted_secret_is_found() throws IOException {
        List<String> missed = new ArrayList<>();
        for (long seed = 1; seed <= 20; seed++) {
            for (Planted planted : Planted.all(lines("secrets.txt"), seed)) {
                String seen = planted.seen(book.scan(Passage.of(planted.line())));
                if (!seen.isEmpty()) {
                    missed.add(
                            "seed "
                                    + seed
                                    + " "
                                    + planted.family()
                                    + ": "
                                    + seen
                                    + " <- "
                                    + planted.line());
                }
            }
        }
        assertEquals("", String.join("\n", missed));
    }
}
