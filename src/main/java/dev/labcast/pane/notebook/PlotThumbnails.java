package dev.labcast.pane.notebook;

import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;

/// Where the notebook gets the pictures of its plots from. Asked on the JavaFX thread, once per
/// plot while the answer is remembered; must not block. The future may complete on any thread, and
/// fails if there is no such picture.
@FunctionalInterface
public interface PlotThumbnails {
    CompletableFuture<Image> thumbnail(PlotSegment plot);
}
