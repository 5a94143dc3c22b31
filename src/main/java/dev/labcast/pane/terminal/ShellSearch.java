package dev.labcast.pane.terminal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the shell to start: the one of the settings, else the one in `SHELL`, else the first of
/// bash, zsh and sh (cmd on Windows, by `ComSpec`). Reads the file system; any thread.
final class ShellSearch {
    private final Map<String, String> env;

    ShellSearch(Map<String, String> env) {
        this.env = env;
    }

    /// The shell's program, or empty if the one wanted, or any at all, is not there.
    Optional<Path> find(Optional<String> wanted) {
        if (wanted.isPresent()) {
            return program(wanted.get());
        }
        return Stream.concat(
                        Stream.of("SHELL", "ComSpec").map(env::get).filter(it -> it != null),
                        Stream.of("bash", "zsh", "sh", "/bin/sh"))
                .map(this::program)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The sentence for the person when [#find] comes back empty.
    static String notFound(Optional<String> wanted) {
        return wanted.map(shell -> "The shell " + shell + " of your settings is not there.")
                        .orElse(
                                "No shell was found: SHELL is not set, and bash, zsh and sh are not installed.")
                + " Set another one in the settings, then press Enter to try again.";
    }

    private Optional<Path> program(String name) {
        try {
            if (name.contains("/") || name.contains(File.separator)) {
                return Optional.of(Path.of(name)).filter(ShellSearch::runs);
            }
            return Stream.of(env.getOrDefault("PATH", "").split(File.pathSeparator))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> Path.of(folder, name))
                    .filter(ShellSearch::runs)
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean runs(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
