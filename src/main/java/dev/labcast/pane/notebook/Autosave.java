package dev.labcast.pane.notebook;

import dev.labcast.fx.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the notebook in its file: a second after the last change, when the focus leaves, and at
/// the end; a file that does not take the text is tried again every second until it does. Files are
/// read and written on a thread of their own; everything else is for the JavaFX thread.
final class Autosave {
    static final Duration QUIET = Duration.seconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);
    private static final long PATIENCE_S = 5;

    private final Owner owner;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final ExecutorService files =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("labcast-notebook").factory());

    /// What came of the work on files, for the JavaFX thread, which may also wait for it.
    private final Queue<Runnable> outcomes = new ConcurrentLinkedQueue<>();

    private Optional<NotebookFile> file = Optional.empty();
    private boolean dirty;
    private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper();

    /// The pane whose text is kept. Called on the JavaFX thread.
    interface Owner {
        NotebookText text();

        void opened(NotebookText text, Loaded loaded);

        /// Another program has changed the file, and the pane had nothing unsaved.
        void changedElsewhere(NotebookText text);

        /// A few words for the pane's header.
        void status(String words);

        /// A sentence for the person.
        void say(String sentence);
    }

    /// Work on files, off the JavaFX thread.
    @FunctionalInterface
    private interface Job<T> {
        T run() throws IOException;
    }

    private record Fetched(NotebookFile.Opened opened, Loaded loaded) {}

    Autosave(Owner owner) {
        this.owner = owner;
        quiet.setOnFinished(_ -> save());
    }

    /// Whether the last save came to nothing.
    ReadOnlyBooleanProperty failing() {
        return failing.getReadOnlyProperty();
    }

    Optional<Path> path() {
        return file.map(NotebookFile::path);
    }

    /// Saves what is open, then opens `path`. The future tells whether it could be opened; if not,
    /// what was open stays open, and the owner has been told why.
    CompletableFuture<Boolean> open(Path path) {
        save();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        background(
                () -> {
                    NotebookFile.Opened opened = NotebookFile.open(path);
                    return new Fetched(opened, Loaded.of(opened.text()));
                },
                fetched -> {
                    save();
                    file = Optional.of(fetched.opened().file());
                    owner.opened(fetched.opened().text(), fetched.loaded());
                    dirty = false;
                    failing.set(false);
                    quiet.stop();
                    status("saved");
                    done.complete(true);
                },
                failure -> {
                    LOG.warn("a notebook was not opened", failure);
                    owner.say(Sentences.notOpened(path, failure));
                    done.complete(false);
                });
        return done;
    }

    void changed() {
        dirty = true;
        if (file.isPresent() && !failing.get()) {
            status("unsaved");
            quiet.playFromStart();
        }
    }

    /// Saves if there is anything unsaved and a file to save it to.
    void save() {
        quiet.stop();
        if (!dirty || file.isEmpty()) {
            return;
        }
        dirty = false;
        NotebookFile to = file.get();
        NotebookText now = owner.text();
        background(() -> to.save(now), saved -> saved(to, saved), failure -> failed(to, failure));
    }

    private void saved(NotebookFile to, NotebookFile.Saved saved) {
        if (failing.get()) {
            owner.say(Sentences.savedAgain(to.path()));
        }
        failing.set(false);
        status(dirty ? "unsaved" : "saved");
        if (dirty) {
            quiet.playFromStart();
        }
        switch (saved) {
            case NotebookFile.Saved.Done() -> {}
            case NotebookFile.Saved.Beside(Path other, Path copy) ->
                    owner.say(Sentences.keptBoth(other, copy));
        }
    }

    /// Tells once, and tries again by itself; keys typed meanwhile do not put that off.
    private void failed(NotebookFile to, IOException failure) {
        dirty = true;
        status("NOT SAVED");
        if (!failing.get()) {
            LOG.warn("the notebook's file does not take the text", failure);
            owner.say(Sentences.notSaved(to.path(), failure));
        }
        failing.set(true);
        if (!files.isShutdown()) {
            quiet.playFromStart();
        }
    }

    /// Saves what is unsaved and waits for it, at most 5 s; [#failing] then tells how it went.
    void saveAndWait() {
        // What is under way may fail, and is saved again then.
        if (waited()) {
            save();
            waited();
        }
    }

    /// Waits for the work on files and takes what came of it; whether it was done in time.
    private boolean waited() {
        if (files.isShutdown()) {
            return false;
        }
        try {
            files.submit(() -> {}).get(PATIENCE_S, TimeUnit.SECONDS);
            deliver();
            return true;
        } catch (TimeoutException slow) {
            LOG.warn("the notebook's file is slower than {} s", PATIENCE_S);
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Looks whether another program has changed the file; not while there is something unsaved,
    /// which the next save will keep beside it. Of a file that cannot be read now, only a save has
    /// something to tell.
    void check() {
        if (dirty || file.isEmpty()) {
            return;
        }
        NotebookFile of = file.get();
        background(
                of::changedElsewhere,
                changed -> changed.filter(_ -> !dirty).ifPresent(it -> take(of, it)),
                _ -> {});
    }

    private void take(NotebookFile from, NotebookFile.Changed changed) {
        files.execute(() -> from.accept(changed));
        owner.changedElsewhere(changed.text());
        owner.say(Sentences.changedElsewhere(from.path()));
    }

    /// The state first: where there is little room, the name is what is cut.
    private void status(String words) {
        owner.status(words + path().map(at -> " · " + at.getFileName()).orElse(""));
    }

    private <T> void background(Job<T> job, Consumer<T> then, Consumer<IOException> failed) {
        if (files.isShutdown()) {
            return;
        }
        files.execute(() -> {
            try {
                T result = job.run();
                outcomes.add(() -> then.accept(result));
            } catch (IOException failure) {
                outcomes.add(() -> failed.accept(failure));
            }
            FxThread.run(this::deliver);
        });
    }

    private void deliver() {
        for (Runnable next = outcomes.poll(); next != null; next = outcomes.poll()) {
            next.run();
        }
    }

    /// Saves, and waits for it at most 5 s. Nothing is saved afterwards.
    void close() {
        save();
        files.shutdown();
        try {
            if (!files.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
                LOG.warn("the notebook's file did not take the last save within {} s", PATIENCE_S);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
