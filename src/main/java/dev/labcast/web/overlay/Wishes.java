package dev.labcast.web.overlay;

import java.util.List;
import java.util.Optional;

/// All that was wished for of [OverlayWish] so far. Immutable; any thread.
record Wishes(Optional<Prediction> prediction, List<Long> named) {
    static final Wishes NONE = new Wishes(Optional.empty(), List.of());

    Wishes {
        named = List.copyOf(named);
    }

    Wishes with(Optional<Prediction> next) {
        return new Wishes(next, named);
    }

    Wishes naming(List<Long> numbers) {
        return new Wishes(prediction, numbers);
    }
}
