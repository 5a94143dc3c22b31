package dev.labcast.web.overlay;

import dev.labcast.guard.PublicText;

/// What the researcher holds to be true before looking, how sure (`percent`, 0 to 100), and what
/// came of it. Immutable; any thread.
public record Prediction(PublicText claim, int percent, Outcome outcome) {

    /// What reality said.
    public enum Outcome {
        OPEN,
        TRUE,
        FALSE
    }

    public Prediction {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("sure to " + percent + " %");
        }
    }
}
