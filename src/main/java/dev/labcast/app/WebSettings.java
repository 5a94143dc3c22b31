package dev.labcast.app;

import java.nio.file.Path;
import java.util.Optional;

/// What the person has set about pages for OBS and browsers, below `web` in `settings.json`.
/// Immutable; any thread.
///
/// - `serve`: whether the desk serves pages at all.
/// - `port`: where, on this machine; another one if it is taken.
/// - `roomPort`: where the question room is, when it is opened; another one if it is taken.
/// - `theme`: a stylesheet that overlays wear over their own.
public record WebSettings(boolean serve, int port, Optional<Path> theme, int roomPort) {
    public static final WebSettings USUAL = new WebSettings(true, 4466, Optional.empty(), 4477);
}
