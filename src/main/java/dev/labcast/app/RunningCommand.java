package dev.labcast.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Names the command that made a file, as far as the operating system tells: the one that runs in
/// the foreground of the desk's shell and began before the file was written. Better nothing than
/// something wrong: a command that has ended already is not named. Any thread.
final class RunningCommand {
    private static final int LONGEST = 4_000;

    /// The times of processes and files are known to 10 ms each; what is closer together may be the
    /// other way round.
    private static final Duration UNSURE = Duration.ofMillis(30);

    private final Supplier<OptionalLong> shell;

    /// `shell` gives the process id of the terminal's shell while one runs.
    RunningCommand(Supplier<OptionalLong> shell) {
        this.shell = shell;
    }

    /// The name and arguments of the command that wrote a file at `written`; empty if none runs any
    /// more, or nobody knows.
    String at(Instant written) {
        OptionalLong pid = shell.get();
        return pid.isEmpty()
                ? ""
                : ProcessHandle.of(pid.getAsLong())
                        .flatMap(it -> foreground(it, written.minus(UNSURE)))
                        .flatMap(RunningCommand::words)
                        .orElse("");
    }

    /// The first of the programs that have the shell's terminal, if it began before `latest`.
    private static Optional<ProcessHandle> foreground(ProcessHandle shell, Instant latest) {
        Optional<ProcessTimes> own = ProcessTimes.of(shell);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        long group = own.get().foregroundGroup();
        try (Stream<ProcessHandle> children = shell.children()) {
            return children.flatMap(child ->
                            ProcessTimes.of(child).map(it -> new Child(child, it)).stream())
                    .filter(child -> child.times().group() == group)
                    .min(
                            Comparator.comparing((Child child) -> child.times().began())
                                    .thenComparing(child -> child.handle().pid()))
                    .filter(child -> child.times().began().isBefore(latest))
                    .map(Child::handle);
        }
    }

    private record Child(ProcessHandle handle, ProcessTimes times) {}

    private static Optional<String> words(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> {
                    String name = Path.of(command).getFileName().toString();
                    String arguments =
                            String.join(
                                    " ",
                                    process.info()
                                            .arguments()
                                            .map(Arrays::asList)
                                            .orElseGet(List::of));
                    String all = (name + " " + arguments).strip();
                    return all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
                });
    }
}
