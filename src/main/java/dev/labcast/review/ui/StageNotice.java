package dev.labcast.review.ui;

import dev.labcast.session.Pane;
import dev.labcast.session.SessionState;
import java.util.Optional;

/// What stands in place of the picture when there is none to be drawn: one calm sentence, and a
/// second, quieter one that says more. Pure; any thread.
record StageNotice(String sentence, String more) {

    /// Empty when `state` has something to draw from `angle`. As viewers saw it there is always a
    /// picture, the away card at least.
    static Optional<StageNotice> of(SessionState state, Angle angle, Landmarks landmarks) {
        if (state.entries() == 0) {
            return Optional.of(
                    new StageNotice(
                            "Nothing is recorded here.", "The log is empty up to this time."));
        }
        if (angle == Angle.VIEWERS) {
            return Optional.empty();
        }
        if (state.hidden()) {
            return Optional.of(hidden(state, landmarks));
        }
        if (state.staged().isEmpty()) {
            return Optional.of(
                    new StageNotice(
                            "No pane is on stage at this time.",
                            "Private panes leave nothing in the recording."));
        }
        return angle.pane()
                .filter(pane -> !state.onStage(pane))
                .map(pane ->
                        new StageNotice(
                                named(pane) + " not on stage at this time.",
                                "Press 1 to see what is."));
    }

    private static StageNotice hidden(SessionState state, Landmarks landmarks) {
        String more =
                landmarks
                        .hiddenAt(state.now())
                        .map(it ->
                                "From %s to %s. %s"
                                        .formatted(
                                                Times.clock(it.when().from()),
                                                Times.clock(it.when().to()),
                                                it.reason()))
                        .orElse("");
        return new StageNotice(
                "The stage was hidden here; nothing was shown or recorded.", more.strip());
    }

    private static String named(Pane pane) {
        return switch (pane) {
            case NOTEBOOK -> "The notebook is";
            case TERMINAL -> "The terminal is";
            case PLOTS -> "The plots are";
        };
    }
}
