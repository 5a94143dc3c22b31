package dev.labcast.pane.plot;

import dev.labcast.fx.PngEncoder;
import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns changed files into plots, on one thread of its own: waits until a file stays as it is,
/// reads it whole, checks that it did not change meanwhile, and hands on every version that differs
/// from the one before. A file that changes faster than it can be read waits as one entry, so the
/// queue is never longer than there are files. [#touched] from any thread; `plots` and `problems`
/// are called on the intake's thread, a problem once per file until a good version of it came.
final class Intake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /// How a file looks from outside; while it stays equal, nobody writes.
    private record Stamp(long size, long modified) {}

    /// Looks like `stamp` since `since`, has been waiting for a try since `first`, and is tried at
    /// `due` (all ms of the session).
    private record Waiting(Candidate candidate, Stamp stamp, long since, long first, long due) {}

    private final PlotLimits limits;
    private final SessionClock clock;
    private final Consumer<PlotVersion> plots;
    private final Consumer<String> problems;
    private final PictureReader reader;
    private final Map<Path, Waiting> waiting = new LinkedHashMap<>();
    private final Map<Path, Stamp> taken = new HashMap<>();
    private final Map<Path, String> hashes = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private boolean closed;

    Intake(
            PlotLimits limits,
            SessionClock clock,
            Consumer<PlotVersion> plots,
            Consumer<String> problems) {
        this.limits = limits;
        this.clock = clock;
        this.plots = plots;
        this.problems = problems;
        this.reader = new PictureReader(limits);
        Thread.ofPlatform().daemon().name("labcast-plots").start(this::work);
    }

    /// The file was there before anybody watched: it is no news until it changes.
    void known(Path file) {
        stamp(file)
                .ifPresent(stamp -> {
                    synchronized (this) {
                        taken.putIfAbsent(file, stamp);
                    }
                });
    }

    void touched(Candidate candidate) {
        Optional<Stamp> stamp = stamp(candidate.file());
        if (stamp.isEmpty()) {
            return;
        }
        synchronized (this) {
            if (stamp.get().equals(taken.get(candidate.file()))) {
                return;
            }
            long now = clock.now();
            Waiting before = waiting.get(candidate.file());
            long first = before == null ? now : before.first();
            // The first event came when the command that made the file was surely running.
            Candidate origin = before == null ? candidate : before.candidate();
            long due = Math.min(now + limits.quietMs(), first + limits.restlessMs());
            waiting.put(candidate.file(), new Waiting(origin, stamp.get(), now, first, due));
            notifyAll();
        }
    }

    /// Forgets what waits below `folder`.
    synchronized void forget(Path folder) {
        waiting.values().removeIf(it -> it.candidate().folder().equals(folder));
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void work() {
        try {
            for (List<Waiting> due = due(); !due.isEmpty(); due = due()) {
                due.forEach(this::consider);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for files whose time has come; none when the intake is closed.
    private synchronized List<Waiting> due() throws InterruptedException {
        while (!closed) {
            long now = clock.now();
            long next = Long.MAX_VALUE;
            List<Waiting> due = new ArrayList<>();
            for (Waiting it : waiting.values()) {
                if (it.due() <= now) {
                    due.add(it);
                }
                next = Math.min(next, it.due());
            }
            if (!due.isEmpty()) {
                return due;
            }
            if (waiting.isEmpty()) {
                wait();
            } else {
                wait(Math.max(1, next - now));
            }
        }
        return List.of();
    }

    private void consider(Waiting it) {
        Path file = it.candidate().file();
        Optional<Stamp> before = stamp(file);
        if (before.isEmpty()) {
            drop(file);
            return;
        }
        long now = clock.now();
        boolean restless = now - it.first() >= limits.restlessMs();
        if (!before.get().equals(it.stamp()) && !restless) {
            again(it, before.get(), now, it.first());
            return;
        }
        if (before.get().size() > limits.bytes()) {
            say(it, "is larger than %d MB; save it smaller".formatted(limits.bytes() >> 20));
            settle(it, before.get());
            return;
        }
        read(it, before.get(), now);
    }

    private void read(Waiting it, Stamp before, long now) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(it.candidate().file());
        } catch (NoSuchFileException gone) {
            drop(it.candidate().file());
            return;
        } catch (IOException unreadable) {
            LOG.info("A plot file could not be read", unreadable);
            say(it, "cannot be read; see whether you may read it");
            settle(it, before);
            return;
        }
        Optional<Stamp> after = stamp(it.candidate().file());
        boolean changed = !after.equals(Optional.of(before)) || bytes.length != before.size();
        switch (changed ? new Reading.Incomplete() : reader.read(bytes)) {
            case Reading.Picture picture -> {
                settle(it, before);
                take(it, bytes, picture);
            }
            case Reading.Refused(var why) -> {
                settle(it, before);
                say(it, why);
            }
            case Reading.Incomplete() -> incomplete(it, after.orElse(before), now);
        }
    }

    /// Waits on; a file at rest that stays incomplete is spoken of and left until it changes.
    private void incomplete(Waiting it, Stamp stamp, long now) {
        boolean atRest = stamp.equals(it.stamp());
        if (atRest && now - it.since() >= limits.brokenMs()) {
            say(it, "is not complete; it is shown as soon as it is written to its end");
            settle(it, stamp);
        } else {
            again(it, stamp, atRest ? it.since() : now, now);
        }
    }

    private void take(Waiting it, byte[] bytes, Reading.Picture picture) {
        Candidate candidate = it.candidate();
        String hash = Sha256.hex(bytes);
        if (hash.equals(hashes.put(candidate.file(), hash))) {
            return;
        }
        said.removeIf(key -> key.startsWith(candidate.file() + "\n"));
        byte[] png = PngEncoder.encode(picture.argb(), picture.width(), picture.height());
        plots.accept(
                new PlotVersion(
                        candidate.name(),
                        candidate.place(),
                        clock.now(),
                        candidate.origin(),
                        png,
                        Sha256.hex(png),
                        picture.width(),
                        picture.height(),
                        Thumbnail.of(picture)));
    }

    private synchronized void again(Waiting it, Stamp stamp, long since, long first) {
        long due = clock.now() + limits.quietMs();
        waiting.replace(
                it.candidate().file(), it, new Waiting(it.candidate(), stamp, since, first, due));
    }

    /// The version with `stamp` is dealt with; one that came meanwhile goes on waiting.
    private synchronized void settle(Waiting it, Stamp stamp) {
        Path file = it.candidate().file();
        taken.put(file, stamp);
        Waiting newest = waiting.get(file);
        if (newest != null && newest.stamp().equals(stamp)) {
            waiting.remove(file);
        } else if (newest != null) {
            long now = clock.now();
            waiting.put(
                    file,
                    new Waiting(
                            newest.candidate(),
                            newest.stamp(),
                            newest.since(),
                            now,
                            now + limits.quietMs()));
        }
    }

    private synchronized void drop(Path file) {
        waiting.remove(file);
        taken.remove(file);
    }

    private void say(Waiting it, String why) {
        if (said.add(it.candidate().file() + "\n" + why)) {
            problems.accept(it.candidate().name() + " " + why + ".");
        }
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isRegularFile()
                    ? Optional.of(
                            new Stamp(now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS)))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
