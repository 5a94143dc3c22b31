package dev.labcast.app.redact;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.cases.CaseFile;
import dev.labcast.guard.cases.Exposure;
import dev.labcast.guard.cases.GuardCase;
import dev.labcast.guard.cases.Manner;
import dev.labcast.guard.cases.Presented;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A file of cases, run through `labcast redact --jsonl`'s own code.
final class CaseSet {
    private static final long SEED = 20_261_123;

    /// What became of a case: the chars of a secret that the last public text shows, and the most
    /// that any frame showed.
    record Outcome(GuardCase given, Redacted redacted, int shown, int mostShown) {
        boolean safe() {
            return shown == 0 && mostShown == 0;
        }

        @Override
        public String toString() {
            return "%s [%s] shows %d, in a frame %d\n    %s\n -> %s"
                    .formatted(
                            given.id(),
                            given.family(),
                            shown,
                            mostShown,
                            given.text().replace("\n", "\n    "),
                            redacted.text().replace("\n", "\n    "));
        }
    }

    private final CaseRun run =
            new CaseRun(
                    GuardSettings.of(Map.of(), List.of()), Instant.parse("2026-11-23T12:00:00Z"));
    private final List<GuardCase> cases;

    private CaseSet(List<GuardCase> cases) {
        this.cases = cases;
    }

    static CaseSet of(String resource) throws IOException {
        return new CaseSet(CaseFile.read(resource, SEED));
    }

    List<GuardCase> cases() {
        return cases;
    }

    List<Outcome> outcomes() {
        return cases.stream().map(this::outcome).toList();
    }

    private Outcome outcome(GuardCase given) {
        Redacted redacted = run.of(asCase(given));
        Exposure exposure = new Exposure(given);
        int most =
                redacted.frames().stream().mapToInt(it -> exposure.of(it.text())).max().orElse(0);
        return new Outcome(given, redacted, exposure.of(redacted.text()), most);
    }

    static Case asCase(GuardCase given) {
        if (given.manner().has(Manner.Way.PLAIN)) {
            return new Case.Plain(given.id(), given.text());
        }
        List<Case.Chunk> chunks = new ArrayList<>();
        Presented.chunks(given, SEED)
                .forEach(it -> chunks.add(new Case.Chunk(it.at(), it.bytes())));
        return new Case.Terminal(given.id(), given.manner().columns(), CaseJson.ROWS, chunks);
    }
}
