package dev.labcast.pane.terminal;

import dev.labcast.guard.Draft;
import dev.labcast.guard.Foreground;
import dev.labcast.session.Screen;
import dev.labcast.terminal.ScrollTap;
import dev.labcast.terminal.VirtualTerminal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Submits the terminal's content while it is public: a frame for what changed, at most 20 a
/// second, on its own thread `labcast-terminal-sample`. While the terminal is private nothing is
/// collected, and once [#hide] has returned nothing more is submitted. Any thread.
final class Sampler implements AutoCloseable {
    private static final long FRAME_MS = 50;

    /// Most lines of scroll-back in a frame; 20 frames a second of them are more than anybody
    /// reads.
    private static final int LINES_PER_FRAME = 500;

    /// So many frames the guard may lag behind before nobody knows which rows it speaks of.
    private static final int REMEMBERED = 64;

    private final VirtualTerminal terminal;
    private final ForegroundWatch watch;
    private final Consumer<Draft> drafts;
    private final Thread thread;
    private final Deque<Submitted> submitted = new ArrayDeque<>();
    private Optional<ScrollTap> tap = Optional.empty();
    private Foreground last = Foreground.UNWATCHED;
    private boolean typed;
    private volatile boolean shown;
    private volatile boolean due;
    private volatile boolean closed;

    /// A screen that was submitted, and the number of its first row.
    private record Submitted(Screen screen, long top) {}

    Sampler(VirtualTerminal terminal, ForegroundWatch watch, Consumer<Draft> drafts) {
        this.terminal = terminal;
        this.watch = watch;
        this.drafts = drafts;
        this.thread =
                Thread.ofPlatform().daemon().name("labcast-terminal-sample").start(this::work);
    }

    /// The terminal is public from now on: its whole screen is submitted, but no line that scrolled
    /// away before.
    synchronized void show() {
        tap = Optional.of(terminal.tap(LINES_PER_FRAME));
        typed = false;
        last = Foreground.UNWATCHED;
        shown = true;
        wake();
    }

    /// The terminal is private from now on.
    synchronized void hide() {
        shown = false;
        tap = Optional.empty();
        submitted.clear();
    }

    /// The number of the first row of `screen`, if that was submitted lately.
    synchronized OptionalLong topOf(Screen screen) {
        return submitted.stream()
                .filter(it -> it.screen() == screen)
                .mapToLong(Submitted::top)
                .findFirst();
    }

    boolean shows() {
        return shown;
    }

    /// A key went to the program.
    synchronized void typed() {
        typed = true;
    }

    /// The screen may have changed. Called by the PTY reader for every piece of output: cheap.
    void changed() {
        if (shown && !due) {
            wake();
        }
    }

    /// Submits what changed since the last frame, and nothing any more.
    @Override
    public void close() {
        closed = true;
        if (due) {
            sample();
        }
        hide();
        LockSupport.unpark(thread);
    }

    private void wake() {
        due = true;
        LockSupport.unpark(thread);
    }

    private void work() {
        try {
            while (!closed) {
                if (due && sample()) {
                    Thread.sleep(FRAME_MS);
                } else {
                    LockSupport.park(this);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean sample() {
        due = false;
        if (tap.isEmpty()) {
            return false;
        }
        ScrollTap.Frame frame = tap.get().drain();
        // Looked at after the screen was taken: whoever wrote on it has begun by now. One that has
        // ended meanwhile was there when the last frame was taken.
        Foreground now = watch.look(frame.launched());
        submitted.addFirst(new Submitted(frame.screen(), frame.top()));
        if (submitted.size() > REMEMBERED) {
            submitted.removeLast();
        }
        drafts.accept(
                new Draft.TerminalFrame(
                        frame.context(),
                        frame.screen(),
                        frame.scrolled(),
                        frame.skipped(),
                        typed,
                        now.and(last)));
        if (!now.programs().equals(last.programs())) {
            due = true;
        }
        last = now;
        typed = false;
        return true;
    }
}
