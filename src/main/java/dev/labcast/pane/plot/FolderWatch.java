package dev.labcast.pane.plot;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The watch over one folder as it is on the disk now, on a thread of its own, `labcast-watch`. It
/// ends with that folder, though another may take its name: then [#holds] is false, and a new watch
/// is needed. Any thread.
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Pattern KEPT = Pattern.compile("\\d{4,}-[0-9a-f]{8}\\.png");
    private static final Set<String> KINDS = Set.of("png", "jpg", "jpeg", "gif", "svg");
    private static final int DEPTH = 6;

    private final Path root;
    private final boolean deep;
    private final Consumer<Path> touched;
    private final Optional<Object> identity;
    private final DirectoryWatcher watcher;
    private volatile boolean over;

    /// Watches from now on; `touched` is told, on the watching thread, each file that may be a plot
    /// and was written. With everything below `root` if `deep`.
    FolderWatch(Path root, boolean deep, Consumer<Path> touched) throws IOException {
        this.root = root;
        this.deep = deep;
        this.touched = touched;
        identity = identity(root);
        watcher =
                DirectoryWatcher.builder()
                        .path(root)
                        .fileHashing(false)
                        .fileTreeVisitor(
                                (at, onFolder, onFile) -> visit(at, onFolder::call, onFile::call))
                        .listener(new Events())
                        .build();
        // The folders are registered when this returns: what is written from here on is told.
        var _ =
                watcher.watchAsync(work ->
                                Thread.ofPlatform().daemon().name("labcast-watch").start(work))
                        .whenComplete((_, _) -> over = true);
    }

    /// Whether what is written to the folder of this name is still told.
    boolean holds() {
        try {
            return !over && Files.isDirectory(root) && identity.equals(identity(root));
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException failed) {
            LOG.info("A watcher did not close", failed);
        }
    }

    /// The files below `root` that may be plots; with those in its folders if `deep`.
    static List<Path> files(Path root, boolean deep) throws IOException {
        return walk(root, deep).filter(FolderWatch::mayBePlot).toList();
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

    /// What tells a folder from one that took its name after it was moved away; empty where the
    /// system does not say.
    private static Optional<Object> identity(Path folder) throws IOException {
        return Optional.ofNullable(
                Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
    }

    /// All at once: a folder that is cleared at the same time is an [IOException] like any other.
    private static Stream<Path> walk(Path at, boolean deep) throws IOException {
        try (Stream<Path> tree = Files.walk(at, deep ? DEPTH : 1)) {
            return tree.toList().stream();
        } catch (UncheckedIOException cleared) {
            throw cleared.getCause();
        }
    }

    /// One call of the library's visitor, without its two callback types.
    @FunctionalInterface
    private interface Visit {
        void of(Path path) throws IOException;
    }

    private void visit(Path at, Visit onFolder, Visit onFile) throws IOException {
        if (!deep && !at.equals(root)) {
            return;
        }
        for (Path path : walk(at, deep).toList()) {
            if (!Files.isDirectory(path)) {
                onFile.of(path);
            } else if (deep || path.equals(root)) {
                onFolder.of(path);
            }
        }
    }

    private final class Events implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) throws IOException {
            switch (event.eventType()) {
                case CREATE, MODIFY -> told(event.path());
                case DELETE -> {}
                case OVERFLOW -> files(root, deep).forEach(touched);
            }
        }

        private void told(Path path) {
            if (mayBePlot(path)) {
                touched.accept(path);
            }
        }

        /// Nobody knows what was missed: a new watch looks through the folder first.
        @Override
        public void onException(Exception failed) {
            LOG.warn("Watching a folder failed; it is watched anew", failed);
            over = true;
        }
    }
}
