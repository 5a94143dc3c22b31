package dev.labcast.web.overlay;

import java.util.Optional;

/// What the person wants to be over the picture beside what the log says by itself: called by the
/// desk and by whoever keeps questions and predictions, on any thread. A wish outlasts the curtain,
/// which hides all of it meanwhile.
public interface OverlayWish {

    /// The `viewer`-th thing that viewers said in the session (0-based), with its votes (0 where
    /// nobody could vote).
    record Asked(int viewer, int votes) {}

    /// The question on air; empty takes it away.
    void ask(Optional<Asked> question);

    /// The prediction that is being put to the test; empty takes it away.
    void predict(Optional<Prediction> prediction);
}
