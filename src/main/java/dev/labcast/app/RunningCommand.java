package dev.labcast.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Names the command that runs in the desk's shell right now, as far as the operating system tells:
/// the newest child of a shell that Labcast started. Used to say what made a plot. Any thread.
final class RunningCommand implements Supplier<String> {
    private static final int LONGEST = 4_000;

    private final ProcessHandle self;

    RunningCommand(ProcessHandle self) {
        this.self = self;
    }

    /// The command's name and arguments; empty when nothing runs, or nobody knows.
    @Override
    public String get() {
        try (Stream<ProcessHandle> shells = self.children()) {
            return shells.flatMap(ProcessHandle::children)
                    .max(
                            Comparator.comparing(
                                    child -> child.info().startInstant().orElse(Instant.EPOCH)))
                    .flatMap(RunningCommand::words)
                    .orElse("");
        }
    }

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
