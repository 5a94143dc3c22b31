package dev.labcast.app;

import dev.labcast.export.Episode;
import dev.labcast.export.Episodes;
import dev.labcast.recording.Recovered;
import dev.labcast.review.SessionReport;
import dev.labcast.session.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whose times an export is in: `along` names a recording's file, or `session`; empty chooses the
/// only recording there is, or else the session. Main thread.
record ExportAxis(Recovered session, Optional<String> along) {
    private static final String SESSION = "session";

    /// Throws [Refusal] if there is no such recording, or `along` must choose among several.
    Episode episode() throws Refusal {
        SessionReport report = SessionReport.of(session);
        Episodes episodes = new Episodes(report);
        Optional<Integer> chosen = chosen(report.onAir().media());
        return chosen.map(episodes::ofRecording).orElseGet(episodes::ofSession);
    }

    /// The recording's file, if the times are one's and it is where the session says.
    Optional<Path> file() throws Refusal {
        List<Recording> media = SessionReport.of(session).onAir().media();
        return chosen(media).map(it -> session.folder().path().resolve(media.get(it).file()));
    }

    private Optional<Integer> chosen(List<Recording> media) throws Refusal {
        if (along.isEmpty()) {
            if (media.size() > 1) {
                throw new Refusal(
                        "There are %d recordings; say whose times to use with --along: %s, or session."
                                .formatted(media.size(), names(media)));
            }
            return media.isEmpty() ? Optional.empty() : Optional.of(0);
        }
        if (along.get().equals(SESSION)) {
            return Optional.empty();
        }
        for (int i = 0; i < media.size(); i++) {
            if (name(media.get(i)).equals(name(along.get()))) {
                return Optional.of(i);
            }
        }
        throw new Refusal(
                media.isEmpty()
                        ? "The session names no recording; leave --along out."
                        : "The session names no recording '%s'; it has %s."
                                .formatted(along.get(), names(media)));
    }

    private static String names(List<Recording> media) {
        return media.stream().map(ExportAxis::name).collect(Collectors.joining(", "));
    }

    private static String name(Recording recording) {
        return name(recording.file());
    }

    private static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
