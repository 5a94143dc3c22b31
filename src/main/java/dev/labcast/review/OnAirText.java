package dev.labcast.review;

import dev.labcast.session.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The lines of a [ReportText] that say how the session went out; none if it did not. Any thread.
final class OnAirText {
    private OnAirText() {}

    /// An empty line before each heading.
    static List<String> of(SessionReport.OnAir onAir, long duration) {
        List<String> lines = new ArrayList<>();
        heading(lines, "Media", onAir.media().stream().flatMap(it -> media(it, duration)).toList());
        heading(
                lines,
                "Streamed",
                onAir.streams().stream()
                        .map(it -> "%s - %s".formatted(clock(it.start()), clock(it.end())))
                        .toList());
        heading(
                lines,
                "Scenes of OBS",
                onAir.foreign().stream()
                        .map(it -> "%s  %s".formatted(clock(it.at()), it.label()))
                        .toList());
        heading(
                lines,
                "Bridges",
                onAir.bridges().stream()
                        .map(it ->
                                "%s  %s %s: %s"
                                        .formatted(
                                                clock(it.at()),
                                                it.bridge(),
                                                it.state(),
                                                it.sentence()))
                        .toList());
        return lines;
    }

    private static Stream<String> media(Recording media, long duration) {
        List<String> lines = new ArrayList<>();
        lines.add(media.file());
        media.takes()
                .forEach(take ->
                        lines.add(
                                "  %s - %s  from %s in it, +-%d ms"
                                        .formatted(
                                                clock(take.from()),
                                                clock(
                                                        take.until()
                                                                .orElse(
                                                                        Math.max(
                                                                                take.from(),
                                                                                duration))),
                                                clock(take.mediaFrom()),
                                                media.errorMillis())));
        return lines.stream();
    }

    private static void heading(List<String> lines, String heading, List<String> below) {
        if (!below.isEmpty()) {
            lines.add("");
            lines.add(heading);
            below.forEach(it -> lines.add("  " + it));
        }
    }

    private static String clock(long millis) {
        return ReportText.clock(millis);
    }
}
