package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The header of a session, from `session.json` or, where that is of no use, from what else is
/// known. `warning` says so; `newer` means that a later version wrote it and it must not be
/// replaced. Immutable.
record HeaderRepair(SessionHeader header, Optional<String> warning, boolean newer) {

    static HeaderRepair of(SessionFolder folder, LogRead log) throws IOException {
        try {
            return new HeaderRepair(
                    new HeaderFile(folder.header()).read(), Optional.empty(), false);
        } catch (NoSuchFileException gone) {
            return rebuilt(folder, log, "is missing", false);
        } catch (HeaderFile.UnusableException unusable) {
            String why = String.valueOf(unusable.getMessage());
            return rebuilt(folder, log, "cannot be used (" + why + ")", why.contains("newer"));
        }
    }

    private static HeaderRepair rebuilt(
            SessionFolder folder, LogRead log, String why, boolean newer) throws IOException {
        List<Entry> entries = log.entries();
        Path name =
                Optional.ofNullable(folder.path().toAbsolutePath().normalize().getFileName())
                        .orElse(folder.path());
        String title =
                entries.stream()
                        .map(Entry::event)
                        .filter(SessionEvent.SessionOpened.class::isInstance)
                        .map(event -> ((SessionEvent.SessionOpened) event).title())
                        .findFirst()
                        .orElse(name.toString());
        SessionHeader header =
                new SessionHeader(
                        name.toString(),
                        title,
                        startedAt(folder, entries),
                        new VocabularyFile().usual(),
                        "unknown",
                        log.state().broadcast().recordings());
        String warning =
                "session.json "
                        + why
                        + "; title and start were taken from the log and the file times,"
                        + " the activities are the usual ones.";
        return new HeaderRepair(header, Optional.of(warning), newer);
    }

    /// The log was last written at the time of its last entry.
    private static Instant startedAt(SessionFolder folder, List<Entry> entries) throws IOException {
        Instant end = Files.getLastModifiedTime(folder.events()).toInstant();
        return entries.isEmpty() ? end : end.minusMillis(entries.getLast().at());
    }
}
