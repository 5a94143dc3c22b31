package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Makes `terminal.cast` again where it says something else than the log. The folder's lock is held
/// by whoever calls.
final class CastRepair {
    private static final int CHUNK = 1 << 16;

    private final Path cast;

    CastRepair(SessionFolder folder) {
        cast = folder.cast();
    }

    void repair(List<Entry> entries, Instant startedAt, List<String> warnings) throws IOException {
        Path made = cast.resolveSibling(cast.getFileName() + WholeFile.UNFINISHED);
        make(made, entries, startedAt);
        boolean there = Files.exists(cast);
        if (there && Files.mismatch(made, cast) < 0) {
            Files.delete(made);
            return;
        }
        String said = new DerivedFile(cast).makeWay(!there || lags(cast, made));
        WholeFile.move(made, cast);
        warnings.add(said);
    }

    private static void make(Path made, List<Entry> entries, Instant startedAt) throws IOException {
        Files.deleteIfExists(made);
        Files.createFile(made, OwnerOnly.file(made));
        SessionState state = SessionState.initial();
        try (CastWriter cast =
                new CastWriter(
                        new BufferedOutputStream(Files.newOutputStream(made), CHUNK), startedAt)) {
            for (Entry entry : entries) {
                state = state.evolve(entry);
                cast.take(entry, state);
            }
        }
    }

    /// Whether the events in `old` are the first of those in `made`, the last one perhaps torn, and
    /// nothing follows but what a file system leaves that lost power. The header says when the
    /// session began, which can only be guessed where `session.json` is gone.
    private static boolean lags(Path old, Path made) throws IOException {
        try (InputStream was = new BufferedInputStream(Files.newInputStream(old), CHUNK);
                InputStream is = new BufferedInputStream(Files.newInputStream(made), CHUNK)) {
            skipHeader(was);
            skipHeader(is);
            byte[] some = was.readNBytes(CHUNK);
            byte[] due = is.readNBytes(CHUNK);
            while (some.length > 0 && Arrays.equals(some, due)) {
                some = was.readNBytes(CHUNK);
                due = is.readNBytes(CHUNK);
            }
            int differs = Math.max(0, Arrays.mismatch(some, due));
            return onlyNoughts(Arrays.copyOfRange(some, differs, some.length)) && onlyNoughts(was);
        }
    }

    private static void skipHeader(InputStream cast) throws IOException {
        int read = cast.read();
        while (read >= 0 && read != '\n') {
            read = cast.read();
        }
    }

    private static boolean onlyNoughts(InputStream rest) throws IOException {
        byte[] some = rest.readNBytes(CHUNK);
        while (some.length > 0 && onlyNoughts(some)) {
            some = rest.readNBytes(CHUNK);
        }
        return some.length == 0;
    }

    private static boolean onlyNoughts(byte[] bytes) {
        return Arrays.equals(bytes, new byte[bytes.length]);
    }
}
