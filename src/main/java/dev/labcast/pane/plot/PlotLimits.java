package dev.labcast.pane.plot;

/// What the plot pane takes: files of at most `bytes`, pictures of at most `side` px a side, and
/// how long a file must stay as it is (`quietMs`) before it counts as written. A file that never
/// comes to rest is tried every `restlessMs`; one that rests incomplete for `brokenMs` is spoken
/// of. `historyBytes` is what the history may hold of encoded pictures. Immutable; any thread.
public record PlotLimits(
        long bytes, int side, long quietMs, long restlessMs, long brokenMs, long historyBytes) {
    public static final PlotLimits USUAL =
            new PlotLimits(64L << 20, 8_000, 150, 1_000, 3_000, 256L << 20);
}
