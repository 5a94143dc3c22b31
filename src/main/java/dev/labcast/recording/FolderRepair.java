package dev.labcast.recording;

import dev.labcast.session.Plot;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Puts a session's folder in order so that it says what its log says, and keeps what else it held.
/// Images that the log does not name stay where they are: the log may have lost their events, and
/// nobody shows them without. The folder's lock is held by whoever calls.
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
            header(header.header(), warnings);
        }
        new CastRepair(folder).repair(log.entries(), header.header().startedAt(), warnings);
        new NotebookRepair(folder).repair(log.state().notebook(), log.entries(), warnings);
        images(log.state(), warnings);
    }

    /// What was being written when its writer died.
    private void unfinished() throws IOException {
        for (Path file :
                List.of(folder.events(), folder.header(), folder.notebook(), folder.cast())) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + WholeFile.UNFINISHED));
        }
    }

    private void cutLog(LogRead log, List<String> warnings) throws IOException {
        Path copy = KeptCopy.of(folder.events());
        try (FileChannel channel = FileChannel.open(folder.events(), StandardOpenOption.WRITE)) {
            channel.truncate(log.goodEnd());
            channel.force(false);
        }
        warnings.add(
                "events.jsonl was cut after its last event; the file as it was is kept as %s."
                        .formatted(copy.getFileName()));
    }

    private void header(SessionHeader header, List<String> warnings) throws IOException {
        if (Files.exists(folder.header()) && Files.size(folder.header()) > 0) {
            warnings.add(
                    "session.json was written anew; the file as it was is kept as %s."
                            .formatted(KeptCopy.of(folder.header()).getFileName()));
        }
        new HeaderFile(folder.header()).write(header);
    }

    private void images(SessionState state, List<String> warnings) throws IOException {
        if (!Files.isDirectory(folder.plots())) {
            Files.createDirectory(folder.plots(), OwnerOnly.folder(folder.path()));
        }
        PlotStore store = new PlotStore(folder.path());
        for (Plot plot : state.plots().toList()) {
            store.complaint(plot).ifPresent(warnings::add);
        }
    }
}
