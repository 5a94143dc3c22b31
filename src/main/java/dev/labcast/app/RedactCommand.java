package dev.labcast.app;

import dev.labcast.app.redact.Redaction;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `labcast redact`: the guard as a filter. Main thread.
@Command(
        name = "redact",
        description = "Mask secrets and embargoed terms: standard input to standard output.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  kubectl get secret -o yaml | labcast redact --plain",
            "  script -qc ./train.sh /dev/stdout | labcast redact",
            "  labcast redact --jsonl --frames < cases.jsonl      docs/formats/redact.md"
        })
final class RedactCommand implements Callable<Integer> {
    @Option(names = "--plain", description = "Plain text, instead of what a terminal is sent.")
    private boolean plain;

    @Option(names = "--jsonl", description = "A case on each line, and the answer as such a line.")
    private boolean jsonl;

    @Option(names = "--frames", description = "With --jsonl: every public screen, with its time.")
    private boolean frames;

    @Option(names = "--cols", paramLabel = "N", description = "Columns of the terminal (80).")
    private int columns = 80;

    @Option(names = "--rows", paramLabel = "N", description = "Rows of the terminal (24).")
    private int rows = 24;

    @Override
    public Integer call() throws Refusal, InterruptedException {
        Places places = Here.places();
        LogFile.open(places.log());
        if (plain && jsonl || frames && !jsonl) {
            throw new Refusal("Choose --plain, --jsonl or --jsonl --frames.");
        }
        if (columns < 1 || columns > 1_000 || rows < 1 || rows > 1_000) {
            throw new Refusal("--cols and --rows must lie between 1 and 1000.");
        }
        Settings settings =
                new SettingsFile(places.settings(), places.home())
                        .read()
                        .inProject(Optional.empty(), Path.of("").toAbsolutePath());
        // Buffered: a long log is written in large pieces, and flushed by the filters.
        PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8);
        Redaction redaction =
                new Redaction(
                        new GuardChoice(settings)
                                .of(new ObsStart(System.getenv(), places).known(settings)),
                        out);
        try {
            return run(redaction);
        } catch (IOException broken) {
            throw new Refusal(
                    "The filter stopped, and nothing more came out (" + broken.getMessage() + ").",
                    broken);
        }
    }

    /// 1 if some of the cases were refused.
    private int run(Redaction redaction) throws IOException, InterruptedException {
        if (jsonl) {
            return redaction.cases(System.in, frames) == 0 ? 0 : 1;
        }
        if (plain) {
            redaction.plain(System.in);
        } else {
            redaction.terminal(System.in, columns, rows);
        }
        return 0;
    }
}
