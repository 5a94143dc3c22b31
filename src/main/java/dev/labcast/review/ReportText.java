package dev.labcast.review;

import dev.labcast.session.Counted;
import dev.labcast.session.Pane;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A [SessionReport] as plain text for a terminal, one thing per line. Texts from the session are
/// shown with their control characters taken out. Any thread.
public final class ReportText {
    private ReportText() {}

    public static String of(SessionReport report) {
        StringBuilder out = new StringBuilder();
        line(out, "%s  (%s)", report.title(), report.folder());
        line(
                out,
                "%s, %s, %s",
                report.startedAt(),
                clock(report.duration()),
                report.closed() ? "closed" : "not closed in order");
        segments(out, report);
        activities(out, report);
        if (!report.marks().isEmpty()) {
            line(out, "");
            line(out, "Marks");
            report.marks().forEach(it -> line(out, "  %s  %s", clock(it.at()), it.label()));
        }
        QuestionText.of(report.questions()).forEach(it -> line(out, "%s", it));
        OnAirText.of(report.onAir(), report.duration()).forEach(it -> line(out, "%s", it));
        line(out, "");
        counts(out, report);
        if (!report.said().isEmpty()) {
            line(out, "");
            line(out, "Said while recording");
            report.said().forEach(it -> line(out, "  %s", it));
        }
        if (!report.warnings().isEmpty()) {
            line(out, "");
            line(out, "Warnings");
            report.warnings().forEach(it -> line(out, "  %s", it));
        }
        return out.toString();
    }

    private static void segments(StringBuilder out, SessionReport report) {
        line(out, "");
        line(out, report.segments().isEmpty() ? "No segments" : "Segments");
        for (SessionReport.Part part : report.segments()) {
            String tags =
                    part.tags().stream().map(tag -> "  #" + tag).collect(Collectors.joining());
            String panes =
                    part.panes().stream()
                            .map(Pane::name)
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
            line(
                    out,
                    "  %s - %s  %s  %s%s%s  [%s]",
                    clock(part.start()),
                    clock(part.end()),
                    clock(part.length()),
                    part.activity(),
                    part.title().isEmpty() ? "" : ": " + part.title(),
                    tags,
                    panes.isEmpty() ? "nothing on stage" : panes);
        }
    }

    private static void activities(StringBuilder out, SessionReport report) {
        if (!report.activities().isEmpty()) {
            line(out, "");
            line(out, "Activities");
            report.activities()
                    .forEach((name, millis) -> line(out, "  %s  %s", clock(millis), name));
        }
    }

    private static void counts(StringBuilder out, SessionReport report) {
        SessionReport.Counts counts = report.counts();
        line(
                out,
                "%s: %s, %s, %s, %s",
                Counted.of(counts.entries(), "event"),
                Counted.of(counts.terminalScreens(), "terminal screen"),
                Counted.of(counts.notebookChanges(), "notebook change"),
                Counted.of(counts.plots(), "plot"),
                Counted.of(counts.viewerMessages(), "viewer message"));
        String rules =
                report.masks().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> it.getKey() + " " + it.getValue())
                        .collect(Collectors.joining(", "));
        line(
                out,
                "%d masked%s; the stage was %s",
                counts.masks(),
                rules.isEmpty() ? "" : " (" + rules + ")",
                hidden(counts.curtains()));
        if (counts.waivers() > 0) {
            line(
                    out,
                    "%s lifted as fine, %d of them masked again later",
                    Counted.of(counts.waivers(), "mask"),
                    counts.restored());
        }
        if (counts.skippedLines() > 0) {
            line(
                    out,
                    "%s of the terminal went by too fast to be kept",
                    Counted.of(counts.skippedLines(), "line"));
        }
        if (report.onAir().scenes() > 0) {
            line(
                    out,
                    "%d scenes were put on, %d of them from OBS",
                    report.onAir().scenes(),
                    report.onAir().scenesFromObs());
        }
    }

    private static String hidden(long times) {
        if (times == 0) {
            return "never hidden";
        }
        return times == 1 ? "hidden once" : "hidden " + times + " times";
    }

    /// Hours, minutes, seconds and tenths: `1:02:03.4`.
    static String clock(long millis) {
        return "%d:%02d:%02d.%d"
                .formatted(
                        millis / 3_600_000,
                        millis / 60_000 % 60,
                        millis / 1000 % 60,
                        millis / 100 % 10);
    }

    private static void line(StringBuilder out, String format, Object... values) {
        String line = values.length == 0 ? format : format.formatted(values);
        line.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(out::appendCodePoint);
        out.append('\n');
    }
}
