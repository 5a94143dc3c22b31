package dev.labcast.pane.plot;

/// What made a plot, as far as is known: the `command` that ran in the desk's shell when the file
/// came ("" for none), and whether viewers saw the terminal then (`seen`). A command line is the
/// terminal's content: of a private terminal viewers learn nothing, here neither. Immutable; any
/// thread.
public record PlotOrigin(String command, boolean seen) {
    public static final PlotOrigin UNKNOWN = new PlotOrigin("", false);

    /// What may go to the guard.
    String forViewers() {
        return seen ? command : "";
    }
}
