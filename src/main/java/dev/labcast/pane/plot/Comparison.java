package dev.labcast.pane.plot;

/// How the shown plot is held against the one before it.
enum Comparison {
    NONE("Compare"),
    SIDE_BY_SIDE("Side by side"),
    BLINK("Blink: Space"),
    DIFFERENCE("Difference");

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Comparison next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
