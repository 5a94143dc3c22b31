package dev.labcast.guard;

import dev.labcast.guard.rule.SecretFileView;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides for each frame of the terminal whether all of it is hidden: because of the folder that
/// the programs in its foreground work in, or of a file they show. Immutable; any thread.
final class Veil {
    private final Workspace workspace;

    Veil(Workspace workspace) {
        this.workspace = workspace;
    }

    /// What goes from frame to frame: whether a program on the alternate screen `showed` a file
    /// with secrets, and the rows that were there `before` it did.
    record Watch(boolean showed, Set<String> before) {
        static final Watch START = new Watch(false, Set.of());
    }

    /// Why a frame is hidden, if it is, and what the next one goes on from.
    record Judged(Optional<Hidden> hidden, Watch next) {}

    Judged judge(Watch watch, Draft.TerminalFrame frame) {
        Foreground foreground = frame.foreground();
        Optional<Hidden> place =
                foreground.watched() ? place(foreground.programs()) : Optional.empty();
        boolean main = foreground.launched().isEmpty();
        boolean told = SecretFileView.isTold(frame.screen(), main);
        boolean bar = !main && SecretFileView.isOnBar(frame.screen());
        boolean launched = foreground.launched().filter(SecretFileView::isLaunchedBy).isPresent();
        boolean run =
                foreground.programs().stream()
                        .anyMatch(it -> SecretFileView.isShownBy(it.command()));
        Watch next = next(watch, frame.screen(), main, told || launched);
        boolean file = told || bar || launched || run || next.showed();
        return new Judged(place.or(() -> Optional.of(Hidden.SECRET_FILE).filter(_ -> file)), next);
    }

    /// A program that showed such a file may show it again with no word about it: it stays hidden
    /// until it gives the screen back, or shows what it showed before.
    private static Watch next(Watch watch, Screen screen, boolean main, boolean told) {
        if (main) {
            return new Watch(false, rows(screen));
        }
        if (told) {
            return new Watch(true, watch.before());
        }
        if (watch.showed() && !returned(watch.before(), rows(screen))) {
            return watch;
        }
        return new Watch(false, rows(screen));
    }

    private static boolean returned(Set<String> before, Set<String> now) {
        long there = before.stream().filter(now::contains).count();
        return before.size() >= 4 && there * 10 >= before.size() * 7L;
    }

    private static Set<String> rows(Screen screen) {
        return screen.lines().stream()
                .map(Line::text)
                .map(String::strip)
                .filter(it -> it.length() > 2)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Hidden> place(List<Foreground.Program> programs) {
        if (programs.isEmpty()) {
            return workspace.hidesUnknown();
        }
        for (Foreground.Program program : programs) {
            Optional<Hidden> hidden =
                    program.directory().isPresent()
                            ? workspace.hides(program.directory().get())
                            : workspace.hidesUnknown();
            hidden = hidden.or(() -> argument(program));
            if (hidden.isPresent()) {
                return hidden;
            }
        }
        return Optional.empty();
    }

    /// A file that a viewer or editor is given, by its path.
    private Optional<Hidden> argument(Foreground.Program program) {
        if (workspace.equals(Workspace.EVERYWHERE) || !SecretFileView.isViewer(program.command())) {
            return Optional.empty();
        }
        Path directory = program.directory().orElse(Path.of("/"));
        return program.command().stream()
                .skip(1)
                .filter(it -> it.contains("/"))
                .filter(it -> !it.startsWith("-"))
                .flatMap(it -> path(directory, it).stream())
                .flatMap(it -> workspace.hides(it).stream())
                .findFirst();
    }

    private static Optional<Path> path(Path directory, String word) {
        try {
            return Optional.of(directory.resolve(word)).filter(Files::exists);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /// What viewers see instead of a screen of this size.
    static Screen screen(Hidden hidden, Screen instead) {
        String words = hidden.words();
        String fitting = words.substring(0, Math.min(words.length(), instead.columns()));
        List<Line> lines = new ArrayList<>(Collections.nCopies(instead.rows(), Line.EMPTY));
        lines.set(0, RowMask.line(fitting));
        return new Screen(instead.columns(), instead.rows(), lines, new Cursor(0, 0, false));
    }
}
