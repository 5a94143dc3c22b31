package dev.labcast.pane.terminal;

import dev.labcast.session.Line;
import dev.labcast.terminal.Shot;
import dev.labcast.terminal.VirtualTerminal;
import java.util.ArrayList;
import java.util.List;

/// The history and the screen of one moment as a single column of lines, numbered as in [Shot].
/// Immutable, but lines that leave the history meanwhile read as empty; any thread.
record TerminalLines(VirtualTerminal terminal, Shot shot) {

    static TerminalLines of(VirtualTerminal terminal) {
        return new TerminalLines(terminal, terminal.shot());
    }

    long first() {
        return shot.oldest();
    }

    /// One more than the number of the last line.
    long end() {
        return shot.top() + shot.screen().rows();
    }

    Line line(long number) {
        List<Line> found = lines(number, number + 1);
        return found.isEmpty() ? Line.EMPTY : found.getFirst();
    }

    /// The lines `from` (inclusive) to `to` (exclusive), as many as there are.
    List<Line> lines(long from, long to) {
        List<Line> found = new ArrayList<>();
        if (from < shot.top()) {
            found.addAll(terminal.history(from, Math.min(to, shot.top())));
        }
        List<Line> screen = shot.screen().lines();
        for (long i = Math.max(from, shot.top()); i < Math.min(to, end()); i++) {
            found.add(screen.get((int) (i - shot.top())));
        }
        return found;
    }

    /// The first row of the line that `line` is part of by wrapping.
    long wrapStart(long line) {
        long at = line;
        while (at > first() && line(at - 1).wrapped()) {
            at--;
        }
        return at;
    }

    /// The last row of the line that `line` is part of by wrapping.
    long wrapEnd(long line) {
        long at = line;
        while (at + 1 < end() && line(at).wrapped()) {
            at++;
        }
        return at;
    }
}
