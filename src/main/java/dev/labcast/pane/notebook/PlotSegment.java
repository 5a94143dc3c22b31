package dev.labcast.pane.notebook;

import dev.labcast.markup.ImageLink;
import java.util.Optional;

/// A plot in the text of the notebook: the `name` shown under it, and the `target` that the
/// notebook's file holds for it (`plots/0007-3fa9c2d1.png`: number and hash, so one target is one
/// image for ever). One character long in the text, and never more than these two strings: undo
/// keeps it alive. Immutable; any thread.
public record PlotSegment(String name, String target) {
    static final String FOLDER = "plots/";

    public PlotSegment {
        if (ImageLink.of(new ImageLink(name, target).line()).isEmpty()
                || !target.startsWith(FOLDER)) {
            throw new IllegalArgumentException(
                    "a plot cannot be written as [" + name + "](" + target + ")");
        }
    }

    /// A plot whose `name` may hold any text; what Markdown cannot carry in it becomes a space.
    public static PlotSegment named(String name, String target) {
        return new PlotSegment(name.replaceAll("[\\]\\[\\p{Cntrl}]", " ").strip(), target);
    }

    static Optional<PlotSegment> of(ImageLink image) {
        return image.target().startsWith(FOLDER)
                ? Optional.of(new PlotSegment(image.name(), image.target()))
                : Optional.empty();
    }

    /// The line that stands for the plot in the notebook's file and on the stage.
    String markdown() {
        return new ImageLink(name, target).line();
    }
}
