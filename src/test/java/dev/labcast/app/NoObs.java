package dev.labcast.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A desk that leaves OBS alone.
final class NoObs {
    private NoObs() {}

    static ObsWish wish(Path home) throws Refusal {
        return new ObsStart(Map.of(), new Places(home, home, home))
                .desk(Settings.usual(home), Optional.empty());
    }
}
