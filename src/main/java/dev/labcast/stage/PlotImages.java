package dev.labcast.stage;

import dev.labcast.session.Plot;
import java.util.Optional;

/// Where the stage gets the image of a plot from: the session folder, live or replayed. Called off
/// the JavaFX thread; may block on the disk.
@FunctionalInterface
public interface PlotImages {

    /// The PNG that [Plot#file] names; empty if it is not there or cannot be read.
    Optional<byte[]> png(Plot plot);
}
