package dev.labcast.app;

import dev.labcast.obs.RecordSpan;
import dev.labcast.session.Recording;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Take;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps account of what OBS records beside the session: each stretch begins and ends in the log,
/// and all of them stand in `session.json`. JavaFX thread; files are written on a thread of its
/// own.
final class RecordedMedia implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedMedia.class);
    private static final long PATIENCE_S = 5;

    private final LiveSession session;
    private final boolean describes;
    private final Consumer<String> say;
    private final Set<Integer> begun = new HashSet<>();
    private final Set<Integer> ended = new HashSet<>();
    private List<Recording> described = List.of();
    private final ExecutorService files =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("labcast-media").factory());

    /// `describes` is false where the recordings are no files.
    RecordedMedia(LiveSession session, boolean describes, Consumer<String> say) {
        this.session = session;
        this.describes = describes;
        this.say = say;
    }

    /// All recordings of the session that are known by now, in the order in which they began. One
    /// whose file OBS has not named yet is taken when it has.
    void take(List<RecordSpan> spans) {
        Map<String, Recording> recordings = new LinkedHashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            RecordSpan span = spans.get(i);
            int number = i;
            span.path()
                    .ifPresent(path -> {
                        tell(number, path, span);
                        recordings.merge(path, recording(path, span), RecordedMedia::joined);
                    });
        }
        List<Recording> now = List.copyOf(recordings.values());
        if (describes && !now.equals(described)) {
            described = now;
            write(now);
        }
    }

    /// What comes after the end is dropped: the log has it.
    private void write(List<Recording> now) {
        synchronized (files) {
            if (!files.isShutdown()) {
                files.execute(() -> describe(now));
            }
        }
    }

    /// A stretch is known by its `number`: its times are told ever more exactly.
    private void tell(int number, String path, RecordSpan span) {
        long before = Math.max(0, -span.startMillis());
        if (begun.add(number)) {
            session.happened(
                    new SessionEvent.RecordingStarted(
                            path,
                            Math.max(0, span.startMillis()),
                            span.mediaMillis() + before,
                            error(span)));
        }
        if (!span.goesOn() && ended.add(number)) {
            session.happened(
                    new SessionEvent.RecordingStopped(path, Math.max(0, span.endMillis())));
        }
    }

    private static Recording recording(String path, RecordSpan span) {
        OptionalLong until =
                span.goesOn()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Math.max(span.startMillis(), span.endMillis()));
        Take take = new Take(span.startMillis(), until, span.mediaMillis());
        return new Recording(path, error(span), List.of(take));
    }

    private static Recording joined(Recording one, Recording other) {
        List<Take> takes = new ArrayList<>(one.takes());
        takes.addAll(other.takes());
        return new Recording(one.file(), Math.max(one.errorMillis(), other.errorMillis()), takes);
    }

    private static long error(RecordSpan span) {
        return (long) Math.ceil(span.errorMillis());
    }

    private void describe(List<Recording> recordings) {
        try {
            session.describe(recordings);
        } catch (IOException refused) {
            LOG.warn("The recordings could not be put into session.json", refused);
            say.accept(
                    "Where OBS recorded could not be written into session.json; the log has it, make"
                            + " room in the session's folder.");
        }
    }

    /// Waits until what is known is written.
    @Override
    public void close() {
        synchronized (files) {
            files.shutdown();
        }
        try {
            if (!files.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
                LOG.warn("session.json did not take the recordings within {} s", PATIENCE_S);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
