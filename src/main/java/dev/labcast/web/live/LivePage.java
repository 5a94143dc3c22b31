package dev.labcast.web.live;

/// The live page's addresses: for people who watch, and for OBS each pane as a source of its own.
/// The files are the same; the page shows what its host's name says.
public enum LivePage {
    LIVE("live", "what is on stage, to read along", Lens.PROGRAM),
    PROGRAM("stage-program", "the stage, as its window shows it", Lens.PROGRAM),
    TERMINAL("stage-terminal", "the terminal", Lens.WINDOWS),
    NOTEBOOK("stage-notebook", "the notebook", Lens.WINDOWS),
    PLOTS("stage-plots", "the plots", Lens.WINDOWS),
    DESK("stage-desk", "the panes on stage, side by side", Lens.WINDOWS);

    private final String label;
    private final String words;
    private final Lens lens;

    LivePage(String label, String words, Lens lens) {
        this.label = label;
        this.words = words;
        this.lens = lens;
    }

    /// Of its host, `LABEL.localhost`.
    public String label() {
        return label;
    }

    /// What it shows, for the person.
    public String words() {
        return words;
    }

    Lens lens() {
        return lens;
    }
}
