package dev.labcast.pane.plot;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders whose new pictures are plots. Each has a watching thread of its own,
/// `labcast-watch`; what lies there already is no news. Folders come and go at any time, from any
/// thread; subfolders are watched only on request. `origin` says what wrote a file at the time the
/// file says, and is asked on the watching thread.
final class WatchedFolders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolders.class);
    private static final Pattern KEPT = Pattern.compile("\\d{4,}-[0-9a-f]{8}\\.png");
    private static final Set<String> KINDS = Set.of("png", "jpg", "jpeg", "gif", "svg");

    private final Intake intake;
    private final Function<Instant, PlotOrigin> origin;
    private final Consumer<String> problems;
    private final Map<Path, DirectoryWatcher> watchers = new LinkedHashMap<>();

    WatchedFolders(Intake intake, Function<Instant, PlotOrigin> origin, Consumer<String> problems) {
        this.intake = intake;
        this.origin = origin;
        this.problems = problems;
    }

    /// Watches `folder`, with everything below it if `deep`; does nothing if it is watched already.
    /// A folder that cannot be watched is a problem, said in a sentence.
    synchronized boolean add(Path folder, boolean deep) {
        Path root = folder.toAbsolutePath().normalize();
        if (watchers.containsKey(root)) {
            return true;
        }
        if (!Files.isDirectory(root)) {
            problems.accept("The folder " + root + " is not there; make it first, then watch it.");
            return false;
        }
        try {
            DirectoryWatcher watcher =
                    DirectoryWatcher.builder()
                            .path(root)
                            .fileHashing(false)
                            .fileTreeVisitor((at, onFolder, onFile) ->
                                    visit(root, deep, at, onFolder::call, onFile::call))
                            .listener(new Events(root, deep))
                            .build();
            files(root, deep).forEach(intake::known);
            watchers.put(root, watcher);
            var _ =
                    watcher.watchAsync(work ->
                                    Thread.ofPlatform().daemon().name("labcast-watch").start(work))
                            .whenComplete((_, _) -> ended(root, watcher));
            return true;
        } catch (IOException failed) {
            LOG.warn("A folder could not be watched", failed);
            problems.accept(
                    "The folder " + root + " cannot be watched; see whether you may read it.");
            return false;
        }
    }

    void remove(Path folder) {
        DirectoryWatcher watcher;
        Path root = folder.toAbsolutePath().normalize();
        synchronized (this) {
            watcher = watchers.remove(root);
        }
        if (watcher != null) {
            stop(watcher);
            intake.forget(root);
        }
    }

    synchronized List<Path> list() {
        return List.copyOf(watchers.keySet());
    }

    @Override
    public void close() {
        list().forEach(this::remove);
    }

    /// A watcher that ends without being told to has lost its folder.
    private void ended(Path root, DirectoryWatcher watcher) {
        boolean lost;
        synchronized (this) {
            lost = watchers.remove(root, watcher);
        }
        if (lost) {
            problems.accept("The folder " + root + " is gone; add it again when it is back.");
        }
    }

    private static void stop(DirectoryWatcher watcher) {
        try {
            watcher.close();
        } catch (IOException failed) {
            LOG.info("A watcher did not close", failed);
        }
    }

    /// One call of the library's visitor, without its two callback types.
    @FunctionalInterface
    private interface Visit {
        void of(Path path) throws IOException;
    }

    private static void visit(Path root, boolean deep, Path at, Visit onFolder, Visit onFile)
            throws IOException {
        if (!deep && !at.equals(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(at, deep ? 6 : 1)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                if (Files.isDirectory(path)) {
                    if (deep || path.equals(root)) {
                        onFolder.of(path);
                    }
                } else {
                    onFile.of(path);
                }
            }
        }
    }

    private static List<Path> files(Path root, boolean deep) throws IOException {
        try (Stream<Path> tree = Files.walk(root, deep ? 6 : 1)) {
            return tree.filter(WatchedFolders::mayBePlot).toList();
        }
    }

    /// By name: a picture, and no hidden or temporary file, nor one of the copies that a notebook
    /// keeps of plots it holds (`0007-3fa9c2d1.png`).
    static boolean mayBePlot(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0
                && name.charAt(0) != '.'
                && !KEPT.matcher(name).matches()
                && KINDS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private final class Events implements DirectoryChangeListener {
        private final Path root;
        private final boolean deep;

        private Events(Path root, boolean deep) {
            this.root = root;
            this.deep = deep;
        }

        @Override
        public void onEvent(DirectoryChangeEvent event) throws IOException {
            switch (event.eventType()) {
                case CREATE, MODIFY -> touched(event.path());
                case DELETE -> {}
                case OVERFLOW -> files(root, deep).forEach(this::touched);
            }
        }

        private void touched(Path path) {
            if (mayBePlot(path)) {
                intake.touched(new Candidate(path, root, madeBy(path)));
            }
        }

        private PlotOrigin madeBy(Path path) {
            try {
                return origin.apply(Files.getLastModifiedTime(path).toInstant());
            } catch (IOException gone) {
                return PlotOrigin.UNKNOWN;
            }
        }

        @Override
        public void onException(Exception failed) {
            LOG.warn("Watching a folder failed", failed);
            problems.accept("The folder " + root + " can no longer be watched; add it again.");
        }
    }
}
