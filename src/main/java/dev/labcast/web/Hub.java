package dev.labcast.web;

import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Brings one feed to all who read it, each over a stream of its own. A reader that does not read
/// delays nobody: its queue overflows into one snapshot, and after a while its stream is ended. Any
/// thread.
public final class Hub implements AutoCloseable {
    private static final long LOOK_MS = 1_000;

    private final Feed feed;
    private final SessionClock clock;
    private final int most;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Feed.Listening listening;
    private final Thread watch;
    private volatile boolean closed;

    /// At most `most` streams at a time. `clock` is for the readers' patience only.
    public Hub(Feed feed, SessionClock clock, int most) {
        this.feed = feed;
        this.clock = clock;
        this.most = most;
        listening = feed.listen(this::tell);
        watch = Thread.ofVirtual().name("labcast-web-watch").start(this::watch);
    }

    /// Where a stream goes to; opened only when there is room for one more.
    public interface Opening {
        OutputStream open() throws IOException;
    }

    /// Writes to `reader` until it goes or the hub is closed; false at once when there are too many
    /// readers. On the reader's own virtual thread, which [#close] interrupts.
    public boolean stream(Opening reader) throws IOException, InterruptedException {
        Stream stream = new Stream(feed::snapshot, clock);
        if (!enter(stream)) {
            return false;
        }
        try {
            stream.run(reader.open());
            return true;
        } finally {
            streams.remove(stream);
        }
    }

    /// How many read now.
    public int readers() {
        return streams.size();
    }

    /// Ends every stream and listens to the feed no more.
    @Override
    public void close() {
        synchronized (streams) {
            closed = true;
        }
        listening.close();
        watch.interrupt();
        streams.forEach(Stream::end);
    }

    private boolean enter(Stream stream) {
        synchronized (streams) {
            return !closed && streams.size() < most && streams.add(stream);
        }
    }

    private void tell(Message message) {
        Frame frame = Frame.of(message);
        streams.forEach(stream -> stream.offer(frame));
    }

    private void watch() {
        try {
            while (!closed) {
                Thread.sleep(LOOK_MS);
                streams.stream().filter(Stream::isStuck).forEach(Stream::end);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
