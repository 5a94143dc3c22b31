package dev.labcast.app.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.GuardSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What vim, less, nano, more, cat and head sent to a real terminal when they were given a planted
/// file with secrets' name, key by key, and what viewers would have seen of it.
class ViewersTest {
    private static final Pattern PLANTED =
            Pattern.compile("PLANTED|heron-4711|eu-planted|planted file|db\\.internal|row \\d");

    static List<Case.Terminal> recorded() throws IOException, BadCase {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        ViewersTest.class.getResourceAsStream(
                                                "/guard/viewers/recorded.jsonl")),
                                StandardCharsets.UTF_8))) {
            List<Case.Terminal> cases = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                cases.add((Case.Terminal) new CaseJson().read(line));
            }
            return cases;
        }
    }

    static Stream<Case.Terminal> ofSecrets() throws Exception {
        return recorded().stream().filter(it -> !it.id().startsWith("clean"));
    }

    static Stream<Case.Terminal> ofOthers() throws Exception {
        return recorded().stream().filter(it -> it.id().startsWith("clean"));
    }

    private static Redacted redacted(Case.Terminal given) {
        return new CaseRun(
                        GuardSettings.of(Map.of(), List.of()),
                        Instant.parse("2026-11-23T12:00:00Z"))
                .of(given);
    }

    @ParameterizedTest
    @MethodSource("ofSecrets")
    void no_frame_shows_a_char_of_the_file_and_the_pane_comes_back(Case.Terminal given) {
        Redacted seen = redacted(given);
        assertFalse(PLANTED.matcher(seen.text()).find(), given.id() + "\n" + seen.text());
        for (Redacted.Frame frame : seen.frames()) {
            assertFalse(PLANTED.matcher(frame.text()).find(), given.id() + "\n" + frame.text());
        }
        assertTrue(
                seen.text().strip().endsWith("echo after\nafter\n$"),
                given.id() + "\n" + seen.text());
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void another_file_is_shown(Case.Terminal given) {
        List<String> frames = redacted(given).frames().stream().map(Redacted.Frame::text).toList();
        assertTrue(frames.stream().anyMatch(it -> it.contains("an ordinary readme")), given.id());
        assertEquals(List.of(), frames.stream().filter(it -> it.contains("hidden:")).toList());
    }
}
