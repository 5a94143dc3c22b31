package dev.labcast.guard;

import dev.labcast.session.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The bounded queue in front of the guard's thread. When that falls behind, frames of the terminal
/// are joined and versions of the notebook replaced, so that content never fills it; scrolled lines
/// are kept, up to [#MOST_LINES], and counted as skipped beyond. What is no content (the curtain, a
/// pane taken off the stage, somebody who waits) is always taken. Any thread.
final class Inbox {
    static final int ROOMY = 64;
    static final int MOST = 10_000;
    static final int MOST_LINES = 20_000;
    private static final long STEP = 50;

    private final Deque<Request> requests = new ArrayDeque<>();

    /// False if it is full and the request was not taken.
    synchronized boolean offer(Request request) {
        if (requests.size() >= ROOMY
                && request instanceof Request.Clear(var draft)
                && joined(draft)) {
            return true;
        }
        if (requests.size() >= MOST && request instanceof Request.Clear) {
            return false;
        }
        requests.addLast(request);
        notifyAll();
        return true;
    }

    synchronized boolean isEmpty() {
        return requests.isEmpty();
    }

    /// The next request, waiting up to `millis` for one.
    synchronized Optional<Request> poll(long millis) throws InterruptedException {
        long left = millis;
        while (requests.isEmpty() && left > 0) {
            wait(Math.min(left, STEP));
            left -= STEP;
        }
        return Optional.ofNullable(requests.pollFirst());
    }

    private boolean joined(Draft draft) {
        if (!(requests.peekLast() instanceof Request.Clear(var last))) {
            return false;
        }
        if (last instanceof Draft.TerminalFrame older
                && draft instanceof Draft.TerminalFrame newer) {
            requests.removeLast();
            requests.addLast(new Request.Clear(joined(older, newer)));
            return true;
        }
        if (last instanceof Draft.NotebookText && draft instanceof Draft.NotebookText) {
            requests.removeLast();
            requests.addLast(new Request.Clear(draft));
            return true;
        }
        return false;
    }

    private static Draft.TerminalFrame joined(
            Draft.TerminalFrame older, Draft.TerminalFrame newer) {
        boolean typing = older.typing() || newer.typing();
        long between = older.skipped();
        List<Line> lines = new ArrayList<>(older.scrolled());
        if (newer.skipped() > 0 || lines.size() + newer.scrolled().size() > MOST_LINES) {
            between += lines.size() + newer.skipped();
            lines.clear();
        }
        lines.addAll(newer.scrolled());
        return new Draft.TerminalFrame(
                List.of(),
                newer.screen(),
                lines,
                between,
                typing,
                newer.foreground().and(older.foreground()));
    }
}
