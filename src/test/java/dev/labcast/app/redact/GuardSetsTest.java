package dev.labcast.app.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.cases.CaseFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The guard on its development set, through the code of `labcast redact --jsonl`: what it is known
/// to miss is listed, so that nothing more is.
class GuardSetsTest {

    @Test
    void no_case_is_missed_but_those_that_are_known_to_be() throws IOException {
        List<CaseSet.Outcome> missed =
                CaseSet.of("development/secrets.txt").outcomes().stream()
                        .filter(it -> !it.safe())
                        .toList();
        List<String> known =
                CaseFile.lines("development/missed.txt").stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" ", 2)[0])
                        .toList();

        assertEquals(
                List.of(), missed.stream().filter(it -> !known.contains(it.given().id())).toList());
        assertEquals(known, missed.stream().map(it -> it.given().id()).toList());
    }

    @Test
    void there_are_enough_cases_and_lines() throws IOException {
        assertTrue(CaseSet.of("development/secrets.txt").cases().size() >= 600);
        assertTrue(new CleanLines(CaseFile.lines("development/clean.txt")).count() >= 5_000);
    }

    @Test
    void at_most_one_clean_line_in_a_thousand_is_masked() throws IOException {
        CleanLines clean = new CleanLines(CaseFile.lines("development/clean.txt"));

        assertEquals(List.of(), beyond(clean.maskedAsText(), clean.count()));
        assertEquals(List.of(), beyond(clean.maskedInTerminal(), clean.count()));
    }

    private static List<String> beyond(List<String> masked, long lines) {
        return masked.size() * 1_000L <= lines ? List.of() : masked;
    }
}
