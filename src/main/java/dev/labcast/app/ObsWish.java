package dev.labcast.app;

import dev.labcast.obs.ObsDoor;
import dev.labcast.obs.ObsSettings;

/// Which OBS a desk goes with. Immutable; any thread.
///
/// - `name`: what the log calls it.
/// - `wanted`: whether to connect when the session begins, or only when the person asks.
/// - `visible`: whether there is a window that OBS could capture.
/// - `keepsMedia`: whether its recordings are files that `session.json` is to name.
record ObsWish(
        String name,
        ObsDoor door,
        ObsSettings settings,
        boolean wanted,
        boolean visible,
        boolean keepsMedia) {}
