package dev.labcast.app.redact;

import dev.labcast.guard.GuardSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `labcast redact --jsonl`: cases in, a line each, what became of them out. Main thread.
final class CaseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(CaseFilter.class);

    private final CaseJson json = new CaseJson();
    private final CaseRun run;
    private final boolean frames;
    private final PrintStream out;
    private int refused;

    CaseFilter(GuardSettings settings, boolean frames, PrintStream out) {
        run = new CaseRun(settings, Instant.now());
        this.frames = frames;
        this.out = out;
    }

    /// Says how many lines were no cases, or could not be judged.
    int run(InputStream in) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                out.println(answer(line, number));
                Written.to(out);
            }
        }
        return refused;
    }

    private String answer(String line, int number) {
        try {
            Case given = json.read(line);
            return judged(given);
        } catch (BadCase bad) {
            refused++;
            return json.refuse(
                    json.idOf(line), "line " + number + " is no case: " + bad.getMessage());
        }
    }

    /// Whatever goes wrong, nothing that was not judged is given out.
    private String judged(Case given) {
        try {
            return json.write(run.of(given), frames);
        } catch (RuntimeException | StackOverflowError failure) {
            // Without the exception, which may quote the case.
            LOG.error("The guard failed on a case: {}", failure.getClass().getName());
            refused++;
            return json.refuse(given.id(), "the guard met something it cannot judge");
        }
    }
}
