package dev.labcast.pane.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders whose new pictures are plots. What lies there already is no news. A folder that
/// vanishes, as training scripts clear theirs, stays in the list and is watched again as soon as
/// there is one of its name; what was written to it meanwhile is news. Folders come and go at any
/// time, from any thread; subfolders are watched only on request.
final class WatchedFolders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolders.class);
    private static final long LOOK_MS = 250;

    /// Without a watch the folder is gone.
    private record Folder(boolean deep, Optional<FolderWatch> watch) {}

    private final Intake intake;
    private final Function<Instant, PlotOrigin> origin;
    private final Predicate<Path> mayShow;
    private final Consumer<String> problems;
    private final Runnable cameOrWent;
    private final Map<Path, Folder> folders = new LinkedHashMap<>();
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("labcast-folders").factory());

    /// `origin` says what wrote a file at the time the file says, and `mayShow` whether it may go
    /// on stage; both are asked on a watching thread; so is `cameOrWent` told when [#gone] has
    /// changed by itself.
    WatchedFolders(
            Intake intake,
            Function<Instant, PlotOrigin> origin,
            Predicate<Path> mayShow,
            Consumer<String> problems,
            Runnable cameOrWent) {
        this.intake = intake;
        this.origin = origin;
        this.mayShow = mayShow;
        this.problems = problems;
        this.cameOrWent = cameOrWent;
        var _ = looks.scheduleWithFixedDelay(this::look, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    /// Watches `folder`, with everything below it if `deep`; does nothing if it is in the list
    /// already. A folder that cannot be watched is a problem, said in a sentence.
    synchronized boolean add(Path folder, boolean deep) {
        Path root = folder.toAbsolutePath().normalize();
        if (folders.containsKey(root)) {
            return true;
        }
        if (!Files.isDirectory(root)) {
            problems.accept("The folder " + root + " is not there; make it first, then watch it.");
            return false;
        }
        try {
            FolderWatch.files(root, deep).forEach(intake::known);
            FolderWatch watch = new FolderWatch(root, deep, file -> touched(root, file));
            folders.put(root, new Folder(deep, Optional.of(watch)));
            return true;
        } catch (IOException failed) {
            LOG.warn("A folder could not be watched", failed);
            problems.accept(
                    "The folder " + root + " cannot be watched; see whether you may read it.");
            return false;
        }
    }

    void remove(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        Optional<Folder> removed;
        synchronized (this) {
            removed = Optional.ofNullable(folders.remove(root));
        }
        removed.ifPresent(it -> {
            it.watch().ifPresent(FolderWatch::close);
            intake.forget(root);
        });
    }

    synchronized List<Path> list() {
        return List.copyOf(folders.keySet());
    }

    /// Those of the list that are not there now.
    synchronized List<Path> gone() {
        return folders.entrySet().stream()
                .filter(it -> it.getValue().watch().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        looks.shutdown();
        list().forEach(this::remove);
    }

    /// The disk is asked without the lock, since a network's disk may take long to answer.
    private void look() {
        Map<Path, Folder> now;
        synchronized (this) {
            now = new LinkedHashMap<>(folders);
        }
        now.forEach((root, folder) -> {
            if (folder.watch().filter(FolderWatch::holds).isEmpty()) {
                renew(root, folder);
            }
        });
    }

    private void renew(Path root, Folder lost) {
        Folder found = new Folder(lost.deep(), again(root, lost.deep()));
        boolean wanted;
        synchronized (this) {
            wanted = folders.replace(root, lost, found);
        }
        (wanted ? lost : found).watch().ifPresent(FolderWatch::close);
        if (wanted && lost.watch().isPresent() != found.watch().isPresent()) {
            LOG.info("The folder {} is {}", root, found.watch().isPresent() ? "back" : "gone");
            cameOrWent.run();
        }
    }

    /// A watch over the folder that has this name now, if there is one.
    private Optional<FolderWatch> again(Path root, boolean deep) {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try {
            FolderWatch watch = new FolderWatch(root, deep, file -> touched(root, file));
            missed(root, deep).forEach(file -> touched(root, file));
            return Optional.of(watch);
        } catch (IOException notYet) {
            LOG.debug("A folder cannot be watched yet", notYet);
            return Optional.empty();
        }
    }

    /// What was written before the watch began; of a folder that is cleared again just now, none.
    private static List<Path> missed(Path root, boolean deep) {
        try {
            return FolderWatch.files(root, deep);
        } catch (IOException cleared) {
            LOG.debug("A folder was cleared while it was looked through", cleared);
            return List.of();
        }
    }

    private void touched(Path root, Path file) {
        intake.touched(new Candidate(file, root, madeBy(file).shownIf(mayShow.test(file))));
    }

    private PlotOrigin madeBy(Path file) {
        try {
            return origin.apply(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            return PlotOrigin.UNKNOWN;
        }
    }
}
