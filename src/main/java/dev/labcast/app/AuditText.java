package dev.labcast.app;

import dev.labcast.audit.AuditFinding;
import dev.labcast.audit.AuditResult;
import dev.labcast.audit.Severity;
import dev.labcast.session.Counted;
import java.util.List;

/// An audit's result for people. Any thread.
final class AuditText {
    private AuditText() {}

    /// `manifest`: sentences on the signed manifest.
    static String of(AuditResult result, List<String> manifest) {
        StringBuilder out = new StringBuilder();
        for (Severity severity : Severity.values()) {
            List<AuditFinding> findings =
                    result.findings().stream().filter(it -> it.severity() == severity).toList();
            if (!findings.isEmpty()) {
                line(out, heading(severity));
                findings.forEach(it -> finding(out, it));
            }
        }
        if (!result.notLooked().isEmpty()) {
            line(out, "Not looked at");
            result.notLooked().forEach(it -> line(out, "  " + it));
        }
        manifest.forEach(it -> line(out, it));
        int blocking = result.blocking().size();
        line(
                out,
                blocking == 0
                        ? "Nothing stands in the way of passing it on."
                        : Counted.of(blocking, "finding")
                                + (blocking == 1 ? " stands" : " stand")
                                + " in the way: erase (labcast erase SESSION --finding ID) or"
                                + " waive.");
        return out.toString().stripTrailing();
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case BLOCKS -> "Blocks";
            case LOOK -> "Look at";
            case NOTE -> "Notes";
        };
    }

    private static void finding(StringBuilder out, AuditFinding it) {
        line(
                out,
                "  %s  %s (%s)  %s"
                        .formatted(it.id(), it.kind().word(), it.rule(), it.place().text()));
        if (!it.excerpt().isEmpty()) {
            line(out, "                " + it.excerpt());
        }
        line(
                out,
                "                "
                        + it.waiver()
                                .map(waiver ->
                                        "Waived by %s: %s"
                                                .formatted(waiver.author(), waiver.reason()))
                                .orElse(it.advice()));
    }

    /// Without what could move a terminal's cursor or hide.
    private static void line(StringBuilder out, String line) {
        line.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(out::appendCodePoint);
        out.append('\n');
    }
}
