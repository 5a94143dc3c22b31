package dev.labcast.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Opens a session's folder. [#open] repairs it: the log is cut after its last event, and what is
/// derived from the log is made again where it says something else. What held more than the log
/// gives is kept beside it as it was (`events.jsonl.damaged`, `terminal.cast.damaged`). [#look]
/// changes nothing. Both give every event that can be read, and say what was wrong. A folder that a
/// running Labcast writes in is only looked at. Any thread.
public final class SessionReader {

    /// Reads and repairs. Fails when there is no `events.jsonl`, or the folder cannot be read.
    public Recovered open(SessionFolder folder) throws IOException {
        requireLog(folder);
        Optional<SessionLock> lock = SessionLock.tryTake(folder);
        if (lock.isEmpty()) {
            return look(folder);
        }
        try (SessionLock held = lock.get()) {
            Optional<String> settled = SessionRewrite.settle(folder, new RewriteDisk());
            return repaired(folder, settled);
        }
    }

    /// Reads and leaves everything as it is, but for an erasure that was cut off, which is brought
    /// to its end first: half of one is no session.
    public Recovered look(SessionFolder folder) throws IOException {
        requireLog(folder);
        Optional<String> settled = settled(folder);
        boolean beingWritten = SessionLock.isTaken(folder);
        LogRead log = LogScan.read(folder.events());
        List<String> warnings = new ArrayList<>(settled.stream().toList());
        if (!beingWritten) {
            warnings.addAll(log.warnings());
        }
        HeaderRepair header = HeaderRepair.of(folder, log);
        header.warning().ifPresent(warnings::add);
        if (!beingWritten) {
            warnings.addAll(PlotCheck.warnings(folder, log.state()));
        }
        return recovered(folder, header, log, warnings, beingWritten);
    }

    private static Optional<String> settled(SessionFolder folder) throws IOException {
        if (!SessionRewrite.unsettled(folder)) {
            return Optional.empty();
        }
        Optional<SessionLock> lock = SessionLock.tryTake(folder);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (SessionLock held = lock.get()) {
            return SessionRewrite.settle(folder, new RewriteDisk());
        }
    }

    private Recovered repaired(SessionFolder folder, Optional<String> settled) throws IOException {
        LogRead log = LogScan.read(folder.events());
        List<String> warnings = new ArrayList<>(settled.stream().toList());
        warnings.addAll(log.warnings());
        HeaderRepair header = HeaderRepair.of(folder, log);
        header.warning().ifPresent(warnings::add);
        warnings.addAll(PlotCheck.warnings(folder, log.state()));
        Recovered found = recovered(folder, header, log, warnings, false);
        if (log.newer() || header.newer()) {
            warnings.add("Nothing was repaired, because a newer Labcast wrote here.");
        } else {
            new FolderRepair(folder).repair(log, header, warnings);
        }
        return recovered(found, warnings);
    }

    private static Recovered recovered(
            SessionFolder folder,
            HeaderRepair header,
            LogRead log,
            List<String> warnings,
            boolean beingWritten) {
        if (!beingWritten && !log.state().closed()) {
            warnings.add(
                    "The session was not closed in order; "
                            + (log.entries().isEmpty()
                                    ? "its log holds no event."
                                    : "its last event is from " + clock(log.state().now()) + "."));
        }
        return new Recovered(
                folder,
                header.header(),
                Collections.unmodifiableList(log.entries()),
                log.state(),
                warnings,
                beingWritten);
    }

    private static Recovered recovered(Recovered found, List<String> warnings) {
        return new Recovered(
                found.folder(),
                found.header(),
                found.entries(),
                found.state(),
                warnings,
                found.beingWritten());
    }

    private static String clock(long millis) {
        long seconds = millis / 1000;
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static void requireLog(SessionFolder folder) throws IOException {
        if (!Files.isRegularFile(folder.events())) {
            throw new NoSuchFileException(
                    folder.path() + " is no session: it holds no events.jsonl.");
        }
    }
}
