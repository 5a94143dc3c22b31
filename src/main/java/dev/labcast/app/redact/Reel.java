package dev.labcast.app.redact;

import dev.labcast.guard.Cleared;
import dev.labcast.guard.Draft;
import dev.labcast.guard.Foreground;
import dev.labcast.guard.PacedGuard;
import dev.labcast.pane.terminal.Utf8Feed;
import dev.labcast.session.Line;
import dev.labcast.terminal.ScrollTap;
import dev.labcast.terminal.VirtualTerminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A terminal and its guard, wound on by hand: bytes go in with their times, public lines and
/// screens come out with theirs. A line is given out when it leaves the public screen at the top,
/// the last screen at the end. Used by one thread.
final class Reel {

    /// Few chars at a time are somebody typing, and the word she is in is not seen before it ends.
    private static final int TYPED = 16;

    private static final byte ESCAPE = 0x1b;
    private static final int HISTORY = 100_000;

    /// What comes out, on the thread that winds.
    record Sink(Consumer<List<Line>> scrolled, Consumer<Redacted.Frame> frames) {}

    private final Sink sink;
    private final PacedGuard guard;
    private final VirtualTerminal terminal;
    private final ScrollTap tap;
    private final Utf8Feed feed;
    private final PublicScreen seen;

    /// `guards` makes the guard of this terminal.
    Reel(PacedGuard guards, int columns, int rows, Sink sink) {
        this.sink = sink;
        seen = new PublicScreen(columns, rows);
        guard = guards.fresh(this::show);
        terminal = new VirtualTerminal(columns, rows, HISTORY, _ -> {});
        tap = terminal.tap(Integer.MAX_VALUE);
        feed = new Utf8Feed(terminal);
    }

    /// A program wrote `bytes`, `at` ms after the beginning.
    void feed(long at, byte[] bytes) {
        guard.passTo(at);
        boolean typed = bytes.length <= TYPED;
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (clearsHistory(bytes, i)) {
                write(bytes, from, i, typed);
                from = i;
            }
        }
        write(bytes, from, bytes.length, typed);
    }

    /// Erase Saved Lines (xterm's ED 3) and RIS: what scrolled off before is taken along first.
    private static boolean clearsHistory(byte[] bytes, int at) {
        return bytes[at] == ESCAPE
                && (follows(bytes, at + 1, "[3J") || follows(bytes, at + 1, "c"));
    }

    private static boolean follows(byte[] bytes, int at, String wanted) {
        if (at + wanted.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (bytes[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void write(byte[] bytes, int from, int to, boolean typed) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, from, to - from);
        try {
            while (feed.from(in)) {
                submit(typed);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    void passTo(long at) {
        guard.passTo(at);
    }

    /// Nothing follows: what is held back comes out, and the screen that is left.
    PublicScreen finish() {
        feed.end();
        submit(false);
        guard.finish();
        return seen;
    }

    /// The private terminal, for what is hidden of it.
    VirtualTerminal terminal() {
        return terminal;
    }

    PacedGuard guard() {
        return guard;
    }

    private void submit(boolean typed) {
        ScrollTap.Frame frame = tap.drain();
        guard.submit(
                new Draft.TerminalFrame(
                        frame.context(),
                        frame.screen(),
                        frame.scrolled(),
                        frame.skipped(),
                        typed,
                        Foreground.unwatched(frame.launched())));
    }

    private void show(Cleared cleared) {
        List<Line> before = new ArrayList<>(seen.screen().lines());
        List<Line> scrolled = seen.take(cleared);
        if (!scrolled.isEmpty()) {
            sink.scrolled().accept(scrolled);
        }
        if (!before.equals(seen.screen().lines())) {
            sink.frames()
                    .accept(
                            new Redacted.Frame(
                                    guard.now(), PublicScreen.text(seen.screen().lines())));
        }
    }
}
