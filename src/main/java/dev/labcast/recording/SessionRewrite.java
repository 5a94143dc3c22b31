package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts another log, header and images in the place of a session's, all of it or nothing. The new
/// files are written into `rewrite.tmp/` in the folder and flushed to the disk; from the moment
/// `rewrite.commit` is there, which lists them, they count, and whoever opens the folder next
/// finishes what a crash left undone. What was before does not stay. Holds the session's lock until
/// it is closed. One thread.
public final class SessionRewrite implements AutoCloseable {
    static final String STAGING = "rewrite.tmp";
    static final String COMMIT = "rewrite.commit";

    private final SessionFolder folder;
    private final SessionLock lock;
    private final RewriteDisk disk;
    private final LogRead log;
    private final SessionHeader header;
    private final List<String> staged = new ArrayList<>();

    private SessionRewrite(SessionFolder folder, SessionLock lock, RewriteDisk disk)
            throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.disk = disk;
        log = LogScan.read(folder.events());
        header = HeaderRepair.of(folder, log).header();
    }

    /// Empty while a running Labcast writes in the folder.
    public static Optional<SessionRewrite> begin(SessionFolder folder) throws IOException {
        return begin(folder, new RewriteDisk());
    }

    static Optional<SessionRewrite> begin(SessionFolder folder, RewriteDisk disk)
            throws IOException {
        Optional<SessionLock> lock = SessionLock.tryTake(folder);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            settle(folder, disk);
            return Optional.of(new SessionRewrite(folder, lock.get(), disk));
        } catch (IOException unreadable) {
            lock.get().close();
            throw unreadable;
        }
    }

    /// Brings a rewrite to its end that was cut off: finishes it if it counts already, else throws
    /// it away. Gives the sentence to say then. The lock is held by whoever calls.
    static Optional<String> settle(SessionFolder folder, RewriteDisk disk) throws IOException {
        Path staging = folder.path().resolve(STAGING);
        if (Files.exists(folder.path().resolve(COMMIT))) {
            new RewriteSwap(folder, disk).finish();
            return Optional.of(
                    "An erasure that had been cut off was finished; the session is the new one.");
        }
        if (Files.exists(staging)) {
            deleteTree(staging, disk);
            return Optional.of(
                    "An erasure was cut off before it counted; the session is as it was before.");
        }
        return Optional.empty();
    }

    /// Whether a rewrite was begun here and has not ended.
    static boolean unsettled(SessionFolder folder) {
        return Files.exists(folder.path().resolve(COMMIT))
                || Files.exists(folder.path().resolve(STAGING));
    }

    public SessionHeader header() {
        return header;
    }

    /// What the log holds that can be read.
    public List<Entry> entries() {
        return log.entries();
    }

    public SessionState state() {
        return log.state();
    }

    /// Whether a newer Labcast wrote in the log, so that not all of it was understood.
    public boolean newer() {
        return log.newer();
    }

    /// Stages a session of these: the log, what is derived from it, the header.
    public void stage(SessionHeader newHeader, Iterable<Entry> entries) throws IOException {
        EventJson json = new EventJson();
        write(
                folder.events(),
                out -> {
                    for (Entry entry : entries) {
                        out.write(json.line(entry));
                    }
                });
        SessionState[] last = {SessionState.initial()};
        write(
                folder.cast(),
                out -> {
                    CastWriter cast = new CastWriter(out, newHeader.startedAt());
                    for (Entry entry : entries) {
                        last[0] = last[0].evolve(entry);
                        cast.take(entry, last[0]);
                    }
                    cast.close();
                });
        write(folder.notebook(), out -> out.write(NotebookFile.content(last[0].notebook())));
        write(folder.header(), out -> out.write(new HeaderFile(folder.header()).bytes(newHeader)));
    }

    /// Stages an image that a plot of the new log names by `file`.
    public void stageImage(String file, byte[] png) throws IOException {
        if (!PlotStore.isPlotFile(file)) {
            throw new IllegalArgumentException(file + " is no image of a session");
        }
        write(folder.path().resolve(file), out -> out.write(png));
    }

    private void write(Path file, RewriteDisk.Content content) throws IOException {
        String name = folder.path().relativize(file).toString().replace('\\', '/');
        disk.write(staging().resolve(name), content);
        staged.add(name);
    }

    /// Where the new files are until they count; for whoever looks at them once more.
    public Path staging() {
        return folder.path().resolve(STAGING);
    }

    /// Whether `file` of the folder gives way to a new one.
    public boolean replaces(Path file) {
        return staged.contains(folder.path().relativize(file).toString().replace('\\', '/'));
    }

    /// The entries of the new log, read from the disk.
    public List<Entry> stagedEntries() throws IOException {
        return LogScan.read(staging().resolve("events.jsonl")).entries();
    }

    /// From here on the new files count, and `removed`, files in the folder, are gone.
    public void commit(List<Path> removed) throws IOException {
        disk.flush(staging());
        List<String> lines = new ArrayList<>();
        staged.forEach(name -> lines.add("move " + name));
        removed.forEach(file ->
                lines.add(
                        "remove " + folder.path().relativize(file).toString().replace('\\', '/')));
        Path listed = staging().resolve(COMMIT);
        byte[] list = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        disk.write(listed, out -> out.write(list));
        disk.move(listed, folder.path().resolve(COMMIT));
        disk.flush(folder.path());
        new RewriteSwap(folder, disk).finish();
    }

    /// Throws away what was staged and does not count.
    @Override
    public void close() throws IOException {
        try (lock) {
            if (!Files.exists(folder.path().resolve(COMMIT)) && Files.exists(staging())) {
                deleteTree(staging(), disk);
            }
        }
    }

    static void deleteTree(Path root, RewriteDisk disk) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                disk.delete(file);
            }
        }
    }
}
