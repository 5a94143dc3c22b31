package dev.labcast.app;

import dev.labcast.session.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a desk is opened with, besides the person's settings. Immutable; any thread.
///
/// - `work`: the folder the shell starts in.
/// - `environment`: the shell's whole environment; its secret-looking values are never shown.
/// - `hook`: where the shell's start-up files for scripted commands may lie (rehearsals only).
/// - `notebook`: the notebook's file.
/// - `watched`: folders whose plots are shown.
public record Setup(
        String title,
        Vocabulary vocabulary,
        Path work,
        Map<String, String> environment,
        Optional<Path> hook,
        Path notebook,
        List<Path> watched) {
    public Setup {
        environment = Map.copyOf(environment);
        watched = List.copyOf(watched);
    }
}
