package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionState;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Puts a session's folder in order so that it says what its log says. The folder's lock is held by
/// whoever calls.
final class FolderRepair {
    private final SessionFolder folder;

    FolderRepair(SessionFolder folder) {
        this.folder = folder;
    }

    void repair(LogRead log, HeaderRepair header, List<String> warnings) throws IOException {
        if (log.hasDamagedTail()) {
            cutLog(log, warnings);
        }
        if (log.unended()) {
            Files.write(folder.events(), new byte[] {'\n'}, StandardOpenOption.APPEND);
            warnings.add("The last line of events.jsonl got the newline it lacked.");
        }
        unfinished();
        if (header.warning().isPresent()) {
            new HeaderFile(folder.header()).write(header.header());
        }
        cast(log.entries(), header.header().startedAt(), warnings);
        notebook(log.state(), warnings);
        plots(log.state(), warnings);
    }

    /// What was being written when its writer died.
    private void unfinished() throws IOException {
        for (Path file : List.of(folder.header(), folder.notebook(), folder.cast())) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + WholeFile.UNFINISHED));
        }
    }

    private void cutLog(LogRead log, List<String> warnings) throws IOException {
        Path copy = folder.damagedEvents();
        if (!Files.exists(copy)) {
            Files.copy(folder.events(), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        try (FileChannel channel = FileChannel.open(folder.events(), StandardOpenOption.WRITE)) {
            channel.truncate(log.goodEnd());
            channel.force(false);
        }
        warnings.add(
                "events.jsonl was cut after its last event; the file as it was is kept as %s."
                        .formatted(copy.getFileName()));
    }

    private void cast(List<Entry> entries, Instant startedAt, List<String> warnings)
            throws IOException {
        Path made = folder.cast().resolveSibling("terminal.cast" + WholeFile.UNFINISHED);
        Files.deleteIfExists(made);
        Files.createFile(made, OwnerOnly.file(made));
        SessionState state = SessionState.initial();
        try (CastWriter cast =
                new CastWriter(
                        new BufferedOutputStream(Files.newOutputStream(made), 1 << 16),
                        startedAt)) {
            for (Entry entry : entries) {
                state = state.evolve(entry);
                cast.take(entry, state);
            }
        }
        if (Files.exists(folder.cast()) && Files.mismatch(made, folder.cast()) < 0) {
            Files.delete(made);
            return;
        }
        WholeFile.move(made, folder.cast());
        warnings.add("terminal.cast did not agree with the log and was made again from it.");
    }

    private void notebook(SessionState state, List<String> warnings) throws IOException {
        byte[] content = NotebookFile.content(state.notebook());
        Path file = folder.notebook();
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            WholeFile.write(file, content);
            warnings.add("notebook.md did not agree with the log and was made again from it.");
        }
    }

    private void plots(SessionState state, List<String> warnings) throws IOException {
        Set<Path> named = new HashSet<>();
        PlotStore store = new PlotStore(folder.path());
        for (Plot plot : state.plots().toList()) {
            named.add(store.path(plot));
            store.complaint(plot).ifPresent(warnings::add);
        }
        if (!Files.isDirectory(folder.plots())) {
            Files.createDirectory(folder.plots(), OwnerOnly.folder(folder.path()));
        }
        List<Path> strays;
        try (Stream<Path> files = Files.list(folder.plots())) {
            strays = files.filter(file -> !named.contains(file)).sorted().toList();
        }
        if (!strays.isEmpty()) {
            moveAside(strays, warnings);
        }
    }

    private void moveAside(List<Path> strays, List<String> warnings) throws IOException {
        Path aside = folder.strayPlots();
        if (!Files.exists(aside)) {
            Files.createDirectory(aside, OwnerOnly.folder(folder.path()));
        }
        for (Path stray : strays) {
            Files.move(
                    stray, aside.resolve(stray.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        warnings.add(
                "%d files in plots/ belong to no event and were moved to %s/."
                        .formatted(strays.size(), aside.getFileName()));
    }
}
