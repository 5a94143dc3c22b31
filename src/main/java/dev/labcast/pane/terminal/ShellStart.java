package dev.labcast.pane.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns a [ShellPlan] into a running shell. Any thread; takes some milliseconds.
final class ShellStart {
    private ShellStart() {}

    static Pty start(ShellPlan plan, int columns, int rows) throws NoShellException {
        Path shell =
                new ShellSearch(plan.env())
                        .find(plan.shell())
                        .orElseThrow(
                                () -> new NoShellException(ShellSearch.notFound(plan.shell())));
        try {
            PromptHook.Start start =
                    plan.hook().isPresent()
                            ? plan.hook().get().prepare(shell, plan.env())
                            : new PromptHook.Start(List.of(shell.toString()), Map.of());
            Map<String, String> env = new HashMap<>(ShellEnvironment.of(plan.env()));
            env.putAll(start.env());
            return Pty.start(start.command(), env, directory(plan), columns, rows);
        } catch (IOException e) {
            throw new NoShellException(
                    "The shell "
                            + shell
                            + " could not be started. See the log for the reason, then press Enter to try again.",
                    e);
        }
    }

    /// The directory of the plan, or one that surely exists if it has gone.
    private static String directory(ShellPlan plan) {
        if (Files.isDirectory(plan.directory())) {
            return plan.directory().toString();
        }
        Path home = Path.of(plan.env().getOrDefault("HOME", "/"));
        return Files.isDirectory(home) ? home.toString() : "/";
    }
}
