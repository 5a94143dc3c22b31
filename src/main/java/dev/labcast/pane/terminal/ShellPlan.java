package dev.labcast.pane.terminal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How the terminal pane starts shells: the `shell` of the person's settings (a name or a path;
/// empty for the one in the environment), the environment `env` it inherits, the `directory` it
/// starts in, and for rehearsals the `hook` that tells when a command has ended. Immutable; any
/// thread.
public record ShellPlan(
        Optional<String> shell,
        Map<String, String> env,
        Path directory,
        Optional<PromptHook> hook) {
    public ShellPlan {
        env = Map.copyOf(env);
    }

    /// The person's own shell, with nothing added to it.
    public static ShellPlan usual(Map<String, String> env, Path directory) {
        return new ShellPlan(Optional.empty(), env, directory, Optional.empty());
    }
}
