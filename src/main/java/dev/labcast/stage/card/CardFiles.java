package dev.labcast.stage.card;

import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures of cards as files for OBS's image sources, in a folder of their own that only the
/// owner may read. Every picture gets a new name, since OBS loads a file again only under another
/// one; older pictures stay for a while, since OBS may still be reading them. Encoding and writing
/// is done on a thread of its own, the newest picture of a card first; what was overtaken is never
/// written. Callable from any thread; no call waits for the disk but [#close].
public final class CardFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CardFiles.class);
    private static final long STOP_MS = 5_000;

    /// Told about each card by its name, in order, on the thread that writes; should not block for
    /// long.
    public interface Listener {

        /// The card is in `png` now, `width` by `height` px.
        void shown(String card, Path png, int width, int height);

        /// The card is gone. Its last file is still there.
        void hidden(String card);

        /// The picture could not be written; the one before stays. `sentence` is for the person.
        void failed(String card, String sentence);
    }

    private final Path folder;
    private final Listener listener;
    private final CardShelf shelf;
    private final SequencedMap<String, Optional<CardPicture>> pending = new LinkedHashMap<>();
    private final Thread thread;
    private boolean open = true;

    private CardFiles(Path folder, SessionClock clock, Listener listener) {
        this.folder = folder;
        this.listener = listener;
        shelf = new CardShelf(clock);
        thread = Thread.ofPlatform().daemon().name("labcast-cards").start(this::work);
    }

    /// Makes the folder inside `parent`, which is made too if it is not there.
    public static CardFiles in(Path parent, SessionClock clock, Listener listener)
            throws IOException {
        Files.createDirectories(parent);
        // The JDK gives such a folder to its owner alone where the file system knows owners.
        return new CardFiles(Files.createTempDirectory(parent, "labcast-cards-"), clock, listener);
    }

    public Path folder() {
        return folder;
    }

    /// `card` (`a-z` and `-`) shows `picture` from now on, or nothing. After [#close] it does
    /// nothing.
    public void offer(String card, Optional<CardPicture> picture) {
        if (!card.matches("[a-z-]{1,40}")) {
            throw new IllegalArgumentException("no name of a card: " + card);
        }
        synchronized (pending) {
            if (open) {
                pending.put(card, picture);
                pending.notifyAll();
            }
        }
    }

    /// Ends the thread and deletes every file and the folder. Pictures still waiting are dropped.
    @Override
    public void close() throws IOException {
        synchronized (pending) {
            open = false;
            pending.clear();
            pending.notifyAll();
        }
        try {
            thread.join(STOP_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        shelf.clear();
        Files.deleteIfExists(folder);
    }

    private void work() {
        try {
            for (Optional<Map.Entry<String, Optional<CardPicture>>> next = next();
                    next.isPresent();
                    next = next()) {
                show(next.get().getKey(), next.get().getValue());
            }
        } catch (InterruptedException _) {
            LOG.debug("The thread that writes cards was stopped");
        }
    }

    /// Waits for the card that has waited longest; empty when it is over.
    private Optional<Map.Entry<String, Optional<CardPicture>>> next() throws InterruptedException {
        synchronized (pending) {
            while (open && pending.isEmpty()) {
                pending.wait();
            }
            return Optional.ofNullable(pending.pollFirstEntry());
        }
    }

    private void show(String card, Optional<CardPicture> picture) {
        if (picture.isEmpty()) {
            listener.hidden(card);
            return;
        }
        try {
            Path png = write(card, picture.get());
            listener.shown(card, png, picture.get().width(), picture.get().height());
        } catch (IOException refused) {
            LOG.warn("The card {} could not be written", card, refused);
            listener.failed(
                    card,
                    "A card could not be written to "
                            + folder
                            + ", so OBS shows the one before; make room or permissions there.");
        }
    }

    private Path write(String card, CardPicture picture) throws IOException {
        Path png = folder.resolve(shelf.nextName(card));
        Path unfinished = folder.resolve(png.getFileName() + ".tmp");
        try {
            Files.write(unfinished, picture.png());
            Files.move(unfinished, png, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.deleteIfExists(unfinished);
            throw failed;
        }
        shelf.put(card, png);
        return png;
    }
}
