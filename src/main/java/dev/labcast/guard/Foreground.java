package dev.labcast.guard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What has the terminal at the moment of a frame, as far as somebody can tell. Private: the guard
/// reads it and never gives it out. Immutable; any thread.
///
/// - `launched`: while a program has the alternate screen, the last line of the screen beneath.
/// - `watched`: whether somebody looks at the processes; `programs` is empty without.
/// - `programs`: the processes of the foreground group and those they started, the shell itself
///   while it waits at its prompt.
public record Foreground(Optional<String> launched, boolean watched, List<Program> programs) {
    /// Nobody looks, and the main screen is shown.
    public static final Foreground UNWATCHED = new Foreground(Optional.empty(), false, List.of());

    /// A process: its name and arguments, and the folder it works in; empty if that cannot be told.
    public record Program(List<String> command, Optional<Path> directory) {
        public Program {
            command = List.copyOf(command);
        }
    }

    public Foreground {
        programs = List.copyOf(programs);
    }

    /// Nobody looks at processes.
    public static Foreground unwatched(Optional<String> launched) {
        return new Foreground(launched, false, List.of());
    }

    /// This, and what an `earlier` one had, too.
    public Foreground and(Foreground earlier) {
        List<Program> both = new ArrayList<>(programs);
        earlier.programs().stream().filter(it -> !both.contains(it)).forEach(both::add);
        return new Foreground(launched, watched || earlier.watched(), both);
    }
}
