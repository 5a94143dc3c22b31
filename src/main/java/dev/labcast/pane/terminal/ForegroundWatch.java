package dev.labcast.pane.terminal;

import dev.labcast.guard.Foreground;
import dev.labcast.guard.Foreground.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Looks at what has the shell's terminal: on Linux in `/proc` (proc(5)), elsewhere at everything
/// the shell has started, without its folders, which no other system tells a program. Any thread.
final class ForegroundWatch {
    private static final Path PROC = Path.of("/proc");
    private static final int FOREGROUND = 5;
    private static final int GROUP = 2;

    /// More are not looked at: `make -j` must not make the terminal slow.
    private static final int MOST = 64;

    private final Supplier<OptionalLong> shell;

    /// `shell` gives the process id of the terminal's shell while one runs.
    ForegroundWatch(Supplier<OptionalLong> shell) {
        this.shell = shell;
    }

    /// `launched` as in [Foreground]. Without a shell nothing runs.
    Foreground look(Optional<String> launched) {
        OptionalLong pid = shell.get();
        if (pid.isEmpty()) {
            return Foreground.unwatched(launched);
        }
        List<Program> programs =
                Files.isDirectory(PROC.resolve("self"))
                        ? inProc(pid.getAsLong())
                        : started(pid.getAsLong());
        return new Foreground(launched, true, programs);
    }

    private static List<Program> inProc(long shell) {
        long group = field(shell, FOREGROUND).orElse(-1);
        Set<Long> found = new HashSet<>();
        collect(shell, shell, group, false, found);
        return found.stream().sorted().map(ForegroundWatch::program).toList();
    }

    /// The members of the group, and all that they started, whatever group those made for
    /// themselves (`sudo` gives its program a terminal of its own).
    private static void collect(long pid, long shell, long group, boolean below, Set<Long> found) {
        if (found.size() >= MOST) {
            return;
        }
        boolean member = below || field(pid, GROUP).orElse(-1) == group;
        if (member) {
            found.add(pid);
        }
        for (long child : children(pid)) {
            // What the shell runs in the background while it waits is not in the foreground.
            collect(child, shell, group, member && pid != shell, found);
        }
    }

    private static List<Long> children(long pid) {
        Path tasks = PROC.resolve(pid + "/task");
        List<Long> all = new ArrayList<>();
        try (Stream<Path> threads = Files.list(tasks)) {
            for (Path thread : (Iterable<Path>) threads::iterator) {
                for (String word : read(thread.resolve("children")).split(" ", -1)) {
                    if (!word.isBlank()) {
                        all.add(Long.parseLong(word.strip()));
                    }
                }
            }
            return all;
        } catch (IOException | UncheckedIOException gone) {
            return ProcessHandle.of(pid).stream()
                    .flatMap(ProcessHandle::children)
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }

    private static Program program(long pid) {
        return new Program(command(pid), directory(pid));
    }

    private static List<String> command(long pid) {
        try {
            return Arrays.stream(read(PROC.resolve(pid + "/cmdline")).split("\0"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static Optional<Path> directory(long pid) {
        try {
            return Optional.of(PROC.resolve(pid + "/cwd").toRealPath());
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }

    /// A number behind the name, which may hold blanks and brackets.
    private static OptionalLong field(long pid, int index) {
        try {
            String stat = read(PROC.resolve(pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return OptionalLong.of(Long.parseLong(fields[index]));
        } catch (IOException | RuntimeException gone) {
            return OptionalLong.empty();
        }
    }

    private static List<Program> started(long shell) {
        return ProcessHandle.of(shell).stream()
                .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                .limit(MOST)
                .map(it -> new Program(words(it.info()), Optional.empty()))
                .toList();
    }

    private static List<String> words(ProcessHandle.Info info) {
        List<String> words = new ArrayList<>();
        info.command().ifPresent(words::add);
        info.arguments().ifPresent(it -> words.addAll(List.of(it)));
        return words;
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
