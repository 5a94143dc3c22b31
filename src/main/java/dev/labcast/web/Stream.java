package dev.labcast.web;

import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What goes to one reader of a feed: the snapshot first, then each change. A reader that falls
/// behind by more than the queue holds is given the snapshot anew; what matters to it is the last
/// state, not every step on the way. Made and run on the reader's own thread; the rest is for any.
final class Stream {
    /// A few busy seconds of the live page.
    static final int MOST_WAITING = 64;

    private static final long STUCK_MS = 10_000;

    private final Supplier<Message> snapshot;
    private final SessionClock clock;
    private final Pulse pulse;
    private final Thread reader = Thread.currentThread();
    private final BlockingQueue<Frame> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private boolean behind;
    private volatile long writingSince = Long.MAX_VALUE;

    Stream(Supplier<Message> snapshot, SessionClock clock, Pulse pulse) {
        this.snapshot = snapshot;
        this.clock = clock;
        this.pulse = pulse;
        fallBehind();
    }

    /// Never waits.
    synchronized void offer(Frame frame) {
        if (!behind && !waiting.offer(frame)) {
            fallBehind();
        }
    }

    /// Until the reader goes ([IOException]) or the stream is ended ([InterruptedException], or the
    /// first one when a write was under way).
    void run(OutputStream out) throws IOException, InterruptedException {
        write(out, Frame.HELLO.bytes());
        long last = -1;
        while (true) {
            for (Frame frame : next()) {
                if (frame.isPulse() || frame.rev() > last) {
                    write(out, frame.bytes());
                    last = Math.max(last, frame.rev());
                }
            }
            flush(out);
        }
    }

    /// Ends the stream, also one whose reader does not read.
    void end() {
        reader.interrupt();
    }

    /// Whether the reader has not read for so long that it never will.
    boolean isStuck() {
        return writingSince < clock.now() - STUCK_MS;
    }

    private synchronized void fallBehind() {
        behind = true;
        waiting.clear();
        waiting.add(Frame.BEHIND);
    }

    private List<Frame> next() throws InterruptedException {
        List<Frame> all = new ArrayList<>();
        Frame first = waiting.poll(pulse.millis(), TimeUnit.MILLISECONDS);
        all.add(first == null ? pulse.frame() : first);
        waiting.drainTo(all);
        all.replaceAll(frame -> frame == Frame.BEHIND ? caughtUp() : frame);
        return all;
    }

    /// Changes are taken again before the snapshot is, so that none falls between.
    private Frame caughtUp() {
        synchronized (this) {
            behind = false;
        }
        return Frame.of(snapshot.get());
    }

    private void write(OutputStream out, byte[] bytes) throws IOException {
        writingSince = clock.now();
        out.write(bytes);
        writingSince = Long.MAX_VALUE;
    }

    private void flush(OutputStream out) throws IOException {
        writingSince = clock.now();
        out.flush();
        writingSince = Long.MAX_VALUE;
    }
}
