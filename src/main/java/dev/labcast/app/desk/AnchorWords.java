package dev.labcast.app.desk;

import dev.labcast.web.live.Anchor;

/// What a question is about, in words: of the place only, never of what stands there. Pure; any
/// thread.
final class AnchorWords {
    private AnchorWords() {}

    /// Whether there is a place to go to.
    static boolean leads(String anchor) {
        return Anchor.parse(anchor).isPresent();
    }

    /// "line 12 of the notebook"; an anchor that is none of ours as it was given.
    static String of(String anchor) {
        return Anchor.parse(anchor).map(AnchorWords::place).orElse(anchor);
    }

    private static String place(Anchor anchor) {
        return switch (anchor) {
            case Anchor.TerminalLine(var line, _) -> "line " + line + " of the terminal";
            case Anchor.NotebookLine(var line, _) -> "line " + line + " of the notebook";
            case Anchor.PlotNumber(var number) -> "plot " + number;
            case Anchor.Moment(var at) -> "the moment " + Clocks.hours(at);
        };
    }
}
