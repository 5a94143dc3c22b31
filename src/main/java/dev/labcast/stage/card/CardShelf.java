package dev.labcast.stage.card;

import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of cards that are there, by card: the newest [#KEPT] of each stay, older ones for
/// [#LINGER] ms more. Used by the thread that writes, and at the end by the one that closes.
final class CardShelf {
    private static final Logger LOG = LoggerFactory.getLogger(CardShelf.class);
    static final int KEPT = 3;
    static final long LINGER = 5_000;

    private record Written(Path file, long at) {}

    private final SessionClock clock;
    private final Map<String, Deque<Written>> files = new HashMap<>();
    private long number;

    CardShelf(SessionClock clock) {
        this.clock = clock;
    }

    synchronized String nextName(String card) {
        number++;
        return "%s-%06d.png".formatted(card, number);
    }

    /// Takes in a file that was written, and deletes those whose time is over.
    synchronized void put(String card, Path file) {
        Deque<Written> all = files.computeIfAbsent(card, _ -> new ArrayDeque<>());
        all.addLast(new Written(file, clock.now()));
        while (all.size() > KEPT && clock.now() - all.getFirst().at() >= LINGER) {
            delete(all.removeFirst().file());
        }
    }

    synchronized void clear() {
        files.values().forEach(all -> all.forEach(it -> delete(it.file())));
        files.clear();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            LOG.debug("A card's file stays behind: {}", file, inUse);
        }
    }
}
