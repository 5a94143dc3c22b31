package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every line of `secrets.txt` typed key by key, with a pause after every key that is longer than
/// any hold-back: even then no four chars of the secret stand there in a row.
class TypedSecretTest {
    private final RuleBook book = RuleBook.of(Set.of(), Embargo.NONE, List.of(), Set.of());

    @Test
    void a_pause_in_the_middle_of_a_secret_shows_nothing_of_it() throws IOException {
        List<String> leaks = new ArrayList<>();
        for (Planted planted : Planted.all(RecallTest.lines("secrets.txt"), 3)) {
            if (!planted.family().equals("late")) {
                leak(planted).ifPresent(leaks::add);
            }
        }
        assertEquals("", String.join("\n", leaks));
    }

    private Optional<String> leak(Planted planted) {
        for (int length = 1; length <= planted.line().length(); length++) {
            String typed = planted.line().substring(0, length);
            List<Finding> findings = book.scan(new Passage(typed, length));
            for (int[] secret : planted.secrets()) {
                int run = 0;
                for (int i = secret[0]; i < Math.min(secret[1], length); i++) {
                    int at = i;
                    boolean hidden =
                            findings.stream().anyMatch(it -> it.start() <= at && at < it.end());
                    run = hidden ? 0 : run + 1;
                    if (run >= 4) {
                        return Optional.of(
                                planted.family() + ": " + typed + "   of " + planted.line());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
