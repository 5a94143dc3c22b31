package dev.labcast.pane.plot;

/// What made a plot, as far as is known: the `command` that ran in the desk's shell when the file
/// came ("" for none), whether viewers saw the terminal then (`seen`), and whether the file lies
/// where they may look at all (`mayShow`). A command line is the terminal's content: of a private
/// terminal viewers learn nothing, here neither. Immutable; any thread.
public record PlotOrigin(String command, boolean seen, boolean mayShow) {
    public static final PlotOrigin UNKNOWN = new PlotOrigin("", false);

    /// Of a file that may be shown.
    public PlotOrigin(String command, boolean seen) {
        this(command, seen, true);
    }

    PlotOrigin shownIf(boolean allowed) {
        return new PlotOrigin(command, seen, allowed);
    }

    /// What may go to the guard.
    String forViewers() {
        return seen ? command : "";
    }
}
