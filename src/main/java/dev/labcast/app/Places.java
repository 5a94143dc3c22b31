package dev.labcast.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where Labcast keeps its own files, after the XDG base directory rules
/// (specifications.freedesktop.org/basedir-spec): settings and memory with the configuration, the
/// log file with the state. Immutable; any thread.
public record Places(Path home, Path configuration, Path state) {

    /// From the environment; `home` is the fallback for everything that is not set.
    public static Places of(Map<String, String> environment, Path home) {
        return new Places(
                home,
                below(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")),
                below(environment.get("XDG_STATE_HOME"), home.resolve(".local").resolve("state")));
    }

    public Path settings() {
        return configuration.resolve("settings.json");
    }

    public Path memory() {
        return configuration.resolve("desk.json");
    }

    /// The tokens of the pages' addresses.
    Path pages() {
        return configuration.resolve("pages.json");
    }

    /// The login to Twitch.
    public Path twitch() {
        return configuration.resolve("twitch.json");
    }

    public Path log() {
        return state.resolve("labcast.log");
    }

    private static Path below(@Nullable String set, Path otherwise) {
        boolean absolute = set != null && !set.isBlank() && Path.of(set).isAbsolute();
        return (absolute ? Path.of(set) : otherwise).resolve("labcast");
    }
}
