package dev.labcast.web.overlay;

import java.util.Optional;

/// All that was wished for of [OverlayWish] so far. Immutable; any thread.
record Wishes(Optional<Prediction> prediction) {
    static final Wishes NONE = new Wishes(Optional.empty());
}
