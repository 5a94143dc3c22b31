package dev.labcast.export;

import dev.labcast.review.QuestionReport;
import dev.labcast.review.SessionReport;
import dev.labcast.session.Recording;
import dev.labcast.session.RehearsedSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Makes the [Episode] of a session's report. Any thread.
public final class Episodes {
    private final SessionReport report;

    public Episodes(SessionReport report) {
        this.report = report;
    }

    /// In the session's own times.
    public Episode ofSession() {
        return along(new Axis.OfSession(), Optional.empty(), report.duration());
    }

    /// In the times of its `n`th media file; what is not in that file is left out.
    public Episode ofRecording(int n) {
        Recording recording = report.onAir().media().get(n);
        Axis axis = new Axis.OfRecording(recording, report.duration());
        long length =
                axis.stretch(Long.MIN_VALUE / 4, report.duration())
                        .map(Axis.Stretch::end)
                        .orElse(0L);
        return along(
                axis,
                Optional.of(new Episode.Media(recording.file(), recording.errorMillis())),
                length);
    }

    private Episode along(Axis axis, Optional<Episode.Media> media, long length) {
        List<Episode.Part> parts =
                report.segments().stream()
                        .flatMap(part -> part(axis, part).stream())
                        .filter(part -> part.start() < part.end())
                        .toList();
        return new Episode(
                report.id(),
                report.title(),
                report.startedAt(),
                length,
                media,
                parts,
                report.marks().stream()
                        .flatMap(mark ->
                                axis.at(mark.at()).stream()
                                        .mapToObj(at -> new Episode.Moment(at, mark.label())))
                        .toList(),
                report.questions().stream()
                        .flatMap(question -> question(axis, question).stream())
                        .toList(),
                times(parts),
                new Episode.Hidden(report.counts().masks(), report.counts().curtains()));
    }

    private static Optional<Episode.Part> part(Axis axis, SessionReport.Part part) {
        return axis.stretch(part.start(), part.end())
                .map(it ->
                        new Episode.Part(
                                part.id(),
                                it.start(),
                                it.end(),
                                part.activity(),
                                part.title(),
                                part.tags()));
    }

    private static Map<String, Long> times(List<Episode.Part> parts) {
        return parts.stream()
                .collect(
                        Collectors.groupingBy(
                                Episode.Part::activity,
                                LinkedHashMap::new,
                                Collectors.summingLong(it -> it.end() - it.start())));
    }

    /// None for one that never came up, or was taken back.
    private static Optional<Episode.Question> question(Axis axis, QuestionReport question) {
        OptionalLong shown = when(axis, question, "on-stage");
        OptionalLong answered = when(axis, question, "answered");
        boolean cameUp = shown.isPresent() || answered.isPresent();
        return cameUp && !question.text().isEmpty()
                ? Optional.of(
                        new Episode.Question(
                                question.number(),
                                question.kind(),
                                question.name(),
                                question.text(),
                                RehearsedSource.isOne(question.source()),
                                shown,
                                answered))
                : Optional.empty();
    }

    private static OptionalLong when(Axis axis, QuestionReport question, String state) {
        return question.states().stream()
                .filter(it -> it.label().equals(state))
                .map(it -> axis.at(it.at()))
                .flatMapToLong(OptionalLong::stream)
                .findFirst();
    }
}
