package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.labcast.session.Entry;
import dev.labcast.session.Notebook;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `notebook.md`, the public notebook as it is now, for people who open the folder. Replaced as a
/// whole at most once a second while it changes, and when the log closes. While the notebook is
/// private the file is empty, as the stage is. A disk that refuses is tried again a second later,
/// and only the last try fails. Log thread only.
public final class NotebookFile implements Output {
    private static final long SPACING_MILLIS = 1_000;

    /// The log flushes ten times a second, also when nothing comes.
    private static final int FLUSHES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(NotebookFile.class);

    private final Path file;
    private Notebook written = Notebook.NONE;
    private Notebook latest = Notebook.NONE;
    private long now;
    private long writtenAt = -SPACING_MILLIS;
    private int flushes;

    public NotebookFile(Path file) {
        this.file = file;
    }

    /// What the file holds for `notebook`.
    static byte[] content(Notebook notebook) {
        return notebook.lines().isEmpty() ? new byte[0] : (notebook.text() + "\n").getBytes(UTF_8);
    }

    @Override
    public String name() {
        return "the notebook file";
    }

    @Override
    public void take(Entry entry, SessionState after) throws IOException {
        latest = after.notebook();
        now = entry.at();
        if (now - writtenAt >= SPACING_MILLIS) {
            tryToWrite();
        }
    }

    /// The last change before the person rests is written, too.
    @Override
    public void flush() {
        flushes++;
        if (flushes >= FLUSHES) {
            tryToWrite();
        }
    }

    private void tryToWrite() {
        flushes = 0;
        try {
            write();
        } catch (IOException refused) {
            LOG.debug("The notebook file waits", refused);
            writtenAt = now;
        }
    }

    private void write() throws IOException {
        if (latest.lines() != written.lines() && !latest.lines().equals(written.lines())) {
            WholeFile.write(file, content(latest));
            writtenAt = now;
        }
        written = latest;
    }

    @Override
    public void close() throws IOException {
        write();
        if (!Files.exists(file)) {
            WholeFile.write(file, content(latest));
        }
    }
}
