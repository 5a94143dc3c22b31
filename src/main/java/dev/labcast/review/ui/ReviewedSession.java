package dev.labcast.review.ui;

import dev.labcast.review.Timeline;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.PlotImages;
import java.util.List;

/// All that a [ReviewWindow] needs to know of a session. `warnings` are the reader's sentences
/// about a damaged folder; `stillRecorded` says that somebody goes on writing to it. Made by the
/// app. Immutable; any thread.
public record ReviewedSession(
        String title,
        Vocabulary vocabulary,
        Timeline timeline,
        PlotImages images,
        List<String> warnings,
        boolean stillRecorded) {

    public ReviewedSession {
        warnings = List.copyOf(warnings);
    }

    /// The state after the last entry: its segments and marks are the corrected ones, so lists and
    /// timeline show these, wherever the playhead stands.
    SessionState last() {
        return timeline.end();
    }

    /// Milliseconds from the session's start to its last entry.
    long length() {
        return timeline.duration();
    }
}
