package dev.labcast.app;

import dev.labcast.question.QuestionCommand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What waits for the [QuestionKeeper]: what goes ahead first (the desk's wishes, and what is to be
/// gone), then one of each source in turn, so that no source keeps another waiting for longer than
/// one wish. A source has room for so many and no more. Once it is closed nothing comes in. Any
/// thread.
final class WishInbox {
    static final int MOST_OF_A_SOURCE = 1_024;
    private static final long STEP_MS = 50;

    /// A wish, and who waits for what comes of it.
    record Waiting(QuestionCommand wish, WishAnswer answer) {}

    private final Deque<Waiting> ahead = new ArrayDeque<>();
    private final SequencedMap<String, Deque<Waiting>> sources = new LinkedHashMap<>();
    private boolean open = true;

    /// False if it was not taken, since the inbox is closed.
    synchronized boolean add(Waiting first) {
        if (!open) {
            return false;
        }
        ahead.addLast(first);
        notifyAll();
        return true;
    }

    /// False if it was not taken: so much of the source waits already, or the inbox is closed.
    synchronized boolean offer(String source, Waiting waiting) {
        if (!open) {
            return false;
        }
        Deque<Waiting> own = sources.computeIfAbsent(source, _ -> new ArrayDeque<>());
        if (own.size() >= MOST_OF_A_SOURCE) {
            return false;
        }
        own.addLast(waiting);
        notifyAll();
        return true;
    }

    synchronized boolean isOpen() {
        return open;
    }

    /// What still waits, which now is the caller's to answer.
    synchronized List<Waiting> close() {
        open = false;
        List<Waiting> left = new ArrayList<>(ahead);
        sources.values().forEach(left::addAll);
        ahead.clear();
        sources.clear();
        notifyAll();
        return left;
    }

    /// The next one, for which it waits up to `millis` while the inbox is open.
    synchronized Optional<Waiting> poll(long millis) throws InterruptedException {
        for (long left = millis; open && isEmpty() && left > 0; left -= STEP_MS) {
            wait(STEP_MS);
        }
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.removeFirst());
        }
        var turn = sources.pollFirstEntry();
        if (turn == null) {
            return Optional.empty();
        }
        Deque<Waiting> own = turn.getValue();
        Waiting next = own.removeFirst();
        if (!own.isEmpty()) {
            sources.put(turn.getKey(), own); // behind the others
        }
        return Optional.of(next);
    }

    private boolean isEmpty() {
        return ahead.isEmpty() && sources.isEmpty();
    }
}
