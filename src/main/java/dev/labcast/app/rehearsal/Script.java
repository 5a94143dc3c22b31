package dev.labcast.app.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole rehearsal as read from its file.
///
/// - `files`: what is laid into the fresh work folder before the start, by relative path.
/// - `watch`: folders below the work folder whose plots are shown.
/// - `environment`: put into the shell's environment (and so known to the guard as the person's
///   own).
/// - `prompt`: the shell's prompt, so that pictures are the same everywhere.
/// - `width`, `height`: of the desk's window in px.
/// - `holdBack`: as in the settings, if the script sets it.
///
/// Immutable; any thread.
public record Script(
        String title,
        Optional<Path> vocabulary,
        Map<String, byte[]> files,
        List<String> watch,
        String notebook,
        Map<String, String> environment,
        String prompt,
        int width,
        int height,
        Optional<Duration> holdBack,
        List<Cued> steps) {
    public Script {
        files = Map.copyOf(files);
        watch = List.copyOf(watch);
        environment = Map.copyOf(environment);
        steps = List.copyOf(steps);
    }
}
