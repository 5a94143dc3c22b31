package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.labcast.session.Entry;
import dev.labcast.session.Notebook;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Makes `notebook.md` again where it says something else than the log. The folder's lock is held
/// by whoever calls.
final class NotebookRepair {
    private final Path file;

    NotebookRepair(SessionFolder folder) {
        file = folder.notebook();
    }

    /// `entries` are those that lead to `notebook`.
    void repair(Notebook notebook, List<Entry> entries, List<String> warnings) throws IOException {
        byte[] content = NotebookFile.content(notebook);
        byte[] old = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        if (Files.exists(file) && Arrays.equals(old, content)) {
            return;
        }
        String said = new DerivedFile(file).makeWay(lags(new String(old, UTF_8), entries));
        WholeFile.write(file, content);
        warnings.add(said);
    }

    /// Whether the public notebook read `old` at some time. A file that lost its content to a power
    /// cut holds nothing but noughts.
    private static boolean lags(String old, List<Entry> entries) {
        if (old.chars().allMatch(c -> c == 0)) {
            return true;
        }
        List<String> lines = lines(old);
        SessionState state = SessionState.initial();
        for (Entry entry : entries) {
            List<String> before = state.notebook().lines();
            state = state.evolve(entry);
            List<String> now = state.notebook().lines();
            if (now != before && now.size() == lines.size() && now.equals(lines)) {
                return true;
            }
        }
        return false;
    }

    /// The lines of a notebook's file, as [NotebookFile] writes them.
    private static List<String> lines(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        return text.endsWith("\n") ? lines.subList(0, lines.size() - 1) : lines;
    }
}
