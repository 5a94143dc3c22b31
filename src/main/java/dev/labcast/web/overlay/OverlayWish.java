package dev.labcast.web.overlay;

import java.util.List;
import java.util.Optional;

/// What the person wants to be over the picture beside what the log says by itself: called by the
/// desk and by whoever keeps questions and predictions, on any thread. A wish outlasts the curtain,
/// which hides all of it meanwhile.
public interface OverlayWish {

    /// The prediction that is being put to the test; empty takes it away.
    void predict(Optional<Prediction> prediction);

    /// The questions of these numbers are named as long as they wait, so that viewers may vote for
    /// them; an empty list takes all away.
    void name(List<Long> numbers);

    /// Whether those that are named can be seen: not behind the curtain, nor beside the large card
    /// of a break.
    boolean showsNames();
}
