package dev.labcast.terminal;

import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import java.util.List;
import java.util.Optional;

/// Collects what scrolls off a terminal's main screen, for one reader (the terminal pane, which
/// hands it to the guard). Made by [VirtualTerminal#tap]; a tap nobody drains costs nothing. Any
/// thread, one at a time.
public final class ScrollTap {

    /// One look at the terminal: its screen, the lines that left at the top since the look before
    /// (oldest first), and how many more went by before those without being kept. Lines that were
    /// both printed and cleared away from the history since then count as skipped. Immutable.
    /// `context` is the beginning, in the history, of the line that the first of these rows goes on
    /// from; it may be older than the tap, so it is for reading and not for showing. `launched` is,
    /// while a program has the alternate screen, the last line of the screen beneath it: the
    /// command that started it, as a rule. `top` is the number of the screen's first row, as in
    /// [Shot].
    public record Frame(
            List<Line> context,
            Screen screen,
            List<Line> scrolled,
            long skipped,
            Optional<String> launched,
            long top) {
        public Frame {
            context = List.copyOf(context);
            scrolled = List.copyOf(scrolled);
        }

        /// Of the main screen.
        public Frame(
                List<Line> context, Screen screen, List<Line> scrolled, long skipped, long top) {
            this(context, screen, scrolled, skipped, Optional.empty(), top);
        }
    }

    private final VirtualTerminal terminal;
    private final int capacity;

    /// Absolute number of the next row to be given; guarded by the terminal's lock.
    long position;

    ScrollTap(VirtualTerminal terminal, int capacity, long position) {
        this.terminal = terminal;
        this.capacity = capacity;
        this.position = position;
    }

    /// What is new since the last call, and the screen of the same moment.
    public Frame drain() {
        return terminal.drain(this, capacity);
    }
}
