package dev.labcast.review.ui;

/// How fast a session is played, in times its own speed. Any thread.
enum Speed {
    HALF(0.5, "0.5×"),
    ONE(1, "1×"),
    TWO(2, "2×"),
    FOUR(4, "4×"),
    EIGHT(8, "8×");

    private final double factor;
    private final String label;

    Speed(double factor, String label) {
        this.factor = factor;
        this.label = label;
    }

    double factor() {
        return factor;
    }

    String label() {
        return label;
    }

    Speed faster() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    Speed slower() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
