package dev.labcast.pane.plot;

import javafx.scene.image.Image;

/// One complete version of a plot file, as the history keeps it: the file's `name`, its `place`
/// below the watched folder, when it came (`at`, ms of the session), what made it (`origin`), and
/// the picture as PNG without metadata with the SHA-256 of it. Immutable but for the bytes, which
/// nobody writes to; any thread.
record PlotVersion(
        String name,
        String place,
        long at,
        PlotOrigin origin,
        byte[] png,
        String sha256,
        int width,
        int height,
        Image thumbnail) {

    /// Two versions are the same only if they are the same object.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
