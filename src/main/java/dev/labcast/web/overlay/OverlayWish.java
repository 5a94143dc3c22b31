package dev.labcast.web.overlay;

import java.util.Optional;

/// What the person wants to be over the picture beside what the log says by itself: called by the
/// desk and by whoever keeps questions and predictions, on any thread. A wish outlasts the curtain,
/// which hides all of it meanwhile.
public interface OverlayWish {

    /// The prediction that is being put to the test; empty takes it away.
    void predict(Optional<Prediction> prediction);
}
