package dev.labcast.app;

import java.util.List;
import java.util.function.Predicate;

/// What the desk remembers from one start to the next, without being told: theme, window (px), how
/// the panes are divided (0 to 1), the notebook, watched folders and the sizes of the texts.
/// Immutable; any thread.
public record DeskMemory(
        boolean dark,
        double x,
        double y,
        double width,
        double height,
        boolean maximised,
        double leftShare,
        double upperShare,
        String notebook,
        List<String> watched,
        double terminalFontPx) {

    public static final DeskMemory FIRST =
            new DeskMemory(true, -1, -1, 1600, 900, false, 0.44, 0.5, "", List.of(), 14);

    public DeskMemory {
        watched = List.copyOf(watched);
    }

    DeskMemory sized(double newWidth, double newHeight) {
        return new DeskMemory(
                dark,
                x,
                y,
                newWidth,
                newHeight,
                false,
                leftShare,
                upperShare,
                notebook,
                watched,
                terminalFontPx);
    }

    /// Without the notebook and the folders that `gone` names.
    DeskMemory forgetting(Predicate<String> gone) {
        return new DeskMemory(
                dark,
                x,
                y,
                width,
                height,
                maximised,
                leftShare,
                upperShare,
                gone.test(notebook) ? "" : notebook,
                watched.stream().filter(gone.negate()).toList(),
                terminalFontPx);
    }
}
