package dev.labcast.web;

import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
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
    private final Pulse pulse;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Thread watch;
    private Optional<Feed.Listening> listening = Optional.empty();
    private volatile boolean closed;

    /// At most `most` streams at a time, which have a slow pulse. `clock` is for the readers'
    /// patience only.
    public Hub(Feed feed, SessionClock clock, int most) {
        this(feed, clock, most, Pulse.SLOW);
    }

    public Hub(Feed feed, SessionClock clock, int most, Pulse pulse) {
        this.feed = feed;
        this.clock = clock;
        this.most = most;
        this.pulse = pulse;
        watch = Thread.ofVirtual().name("labcast-web-watch").start(this::watch);
    }

    /// Where a stream goes to; opened only when there is room for one more.
    public interface Opening {
        OutputStream open() throws IOException;
    }

    /// Writes to `reader` until it goes or the hub is closed; false at once when there are too many
    /// readers. On the reader's own virtual thread, which [#close] interrupts.
    public boolean stream(Opening reader) throws IOException, InterruptedException {
        Stream stream = new Stream(feed::snapshot, clock, pulse);
        if (!enter(stream)) {
            return false;
        }
        try {
            stream.run(reader.open());
            return true;
        } finally {
            leave(stream);
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
            listening.ifPresent(Feed.Listening::close);
            listening = Optional.empty();
        }
        watch.interrupt();
        streams.forEach(Stream::end);
    }

    private boolean enter(Stream stream) {
        synchronized (streams) {
            if (closed || streams.size() >= most) {
                return false;
            }
            if (listening.isEmpty()) {
                listening = Optional.of(feed.listen(this::tell));
            }
            return streams.add(stream);
        }
    }

    /// While nobody reads, the feed has nobody to make messages for.
    private void leave(Stream stream) {
        synchronized (streams) {
            streams.remove(stream);
            if (streams.isEmpty()) {
                listening.ifPresent(Feed.Listening::close);
                listening = Optional.empty();
            }
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
