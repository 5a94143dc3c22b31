package dev.labcast.web.overlay;

import dev.labcast.web.Page;

/// The overlay's addresses: all of it, or one part each, for people who place parts as sources of
/// their own. The page is the same; it shows what its host's name says.
public enum OverlayPage {
    ALL("overlay", "everything over the picture"),
    LOWER_THIRD("lower-third", "what goes on"),
    QUESTION("question", "the viewer's question"),
    NEXT_UP("next-up", "what comes next"),
    PREDICTION("prediction", "the prediction"),
    PAUSE("pause", "break and Q&A");

    /// The files, which are common to all.
    public static final Page FILES = new Page("overlay");

    private final String label;
    private final String words;

    OverlayPage(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /// Of its host, `LABEL.localhost`.
    public String label() {
        return label;
    }

    /// What it shows, for the person.
    public String words() {
        return words;
    }
}
