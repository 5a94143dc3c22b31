package dev.labcast.app;

import dev.labcast.recording.Recovered;
import dev.labcast.review.ReportText;
import dev.labcast.review.SessionReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `labcast show`: what a session holds, for people or machines. Changes nothing.
@Command(
        name = "show",
        description = "Say what a session holds: segments, marks, time per activity, warnings.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  labcast show sessions/2026-11-22-scaling-laws",
            "  labcast show sessions/2026-11-22-scaling-laws --json | jq '.segments[].activity'"
        })
final class ShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private @Nullable Path session;

    @Option(names = "--json", description = "Print for machines (docs/formats/report.md).")
    private boolean json;

    @Override
    public Integer call() throws Refusal {
        LogFile.open(Here.places().log());
        Recovered recovered = Sessions.look(session);
        SessionReport report = SessionReport.of(recovered);
        System.out.println(json ? new ReportJson().write(report) : ReportText.of(report));
        return 0;
    }
}
