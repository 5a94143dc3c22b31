package dev.labcast.recording;

import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work of the log's thread: image, line, fold, outputs, in this order for each entry. A disk
/// that refuses is tried again every second with the same entry, so that nothing is left out or
/// reordered.
final class LogWriter implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final int BATCH = 256;
    private static final long FORCE_MILLIS = 100;
    private static final long RETRY_MILLIS = 1_000;

    /// On the disk, but not yet given to the outputs.
    private record Written(Backlog.Pending pending, CheckedLine.Line line) {}

    private final Backlog backlog;
    private final LogFile file;
    private final PlotStore plots;
    private final Outputs outputs;
    private final LogTrouble trouble;
    private final CheckedLine lines = new CheckedLine(new EventJson());
    private final DiskSync sync;
    private final List<Written> unfed = new ArrayList<>();
    private volatile SessionState state;
    private volatile boolean givenUp;
    private boolean failing;
    private boolean unforced;
    private long forcedAt;

    LogWriter(
            Backlog backlog,
            LogFile file,
            PlotStore plots,
            Outputs outputs,
            SessionState start,
            LogTrouble trouble) {
        this.backlog = backlog;
        this.file = file;
        this.plots = plots;
        this.outputs = outputs;
        this.trouble = trouble;
        state = start;
        sync = new DiskSync(file::force);
    }

    SessionState state() {
        return state;
    }

    /// Ends the retries of a disk that takes nothing.
    void giveUp() {
        givenUp = true;
    }

    @Override
    public void run() {
        try {
            boolean allWritten = writeUntilClosed();
            outputs.close();
            if (allWritten) {
                writeUntilClosed(); // what closing the outputs gave rise to
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            givenUp = true;
        }
        finish();
    }

    /// Says whether everything was written; the alternative is that it was told to give up.
    private boolean writeUntilClosed() throws InterruptedException {
        while (true) {
            List<Backlog.Pending> batch = backlog.take(BATCH, FORCE_MILLIS);
            for (Backlog.Pending pending : batch) {
                if (!record(pending)) {
                    feedOutputs();
                    return false;
                }
            }
            feedOutputs();
            if (batch.isEmpty() || state.now() - forcedAt >= FORCE_MILLIS) {
                force();
                if (batch.isEmpty() && backlog.isClosed() && backlog.unwritten() == 0) {
                    return true;
                }
            }
        }
    }

    private boolean record(Backlog.Pending pending) throws InterruptedException {
        CheckedLine.Line line = lines.of(pending.entry(), state);
        while (true) {
            try {
                write(pending, line);
                break;
            } catch (IOException refused) {
                failed(refused);
                if (givenUp) {
                    return false;
                }
                feedOutputs();
                backlog.pause(RETRY_MILLIS);
                rescue();
            }
        }
        unforced = true;
        state = line.after();
        unfed.add(new Written(pending, line));
        return true;
    }

    /// While the session runs, the person is to say what becomes of a folder that is gone; at its
    /// end it is made again.
    private void rescue() {
        try {
            if (backlog.isClosed()) {
                file.rescue();
            }
        } catch (IOException refused) {
            LOG.debug("The session's folder cannot be made again", refused);
        }
    }

    private void feedOutputs() {
        for (Written written : unfed) {
            outputs.take(written.line().entry(), written.line().after());
            backlog.written(written.pending());
        }
        unfed.clear();
    }

    /// The image first: an event never names a file that is not there.
    private void write(Backlog.Pending pending, CheckedLine.Line line) throws IOException {
        if (line.entry().event() instanceof SessionEvent.PlotShown(var plot)
                && pending.image().isPresent()) {
            plots.store(plot, pending.image().get());
        }
        file.write(line.bytes());
    }

    private void failed(IOException refused) {
        if (!failing) {
            failing = true;
            LOG.error("The session log cannot be written", refused);
            trouble.cannotWrite(
                    "The session is not being recorded: "
                            + DiskError.reason(refused)
                            + ". Everything is kept in memory and tried again every second.");
        }
    }

    private void recovered() {
        if (failing) {
            failing = false;
            trouble.writesAgain("The session is being recorded again; nothing is missing.");
        }
    }

    private void force() {
        outputs.flush();
        forcedAt = state.now();
        if (unforced && sync.request()) {
            unforced = false;
        }
        sync.failure()
                .ifPresentOrElse(
                        refused -> {
                            unforced = true;
                            failed(refused);
                        },
                        this::recovered);
    }

    private void finish() {
        outputs.close();
        int lost = backlog.unwritten();
        if (lost > 0) {
            trouble.lost(
                    lost + " events at the end of the session could not be written and are lost.");
        }
        try (file) {
            rescue();
            sync.finish();
        } catch (IOException refused) {
            failed(refused);
        }
    }
}
