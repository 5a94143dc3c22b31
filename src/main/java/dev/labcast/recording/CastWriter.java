package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes `terminal.cast`, an asciicast v2 (docs.asciinema.org/manual/asciicast/v2) made anew from
/// the public terminal: no byte of it was ever a program's. A terminal that plays it shows after
/// each entry what the stage shows: the public screen, and nothing while the stage is hidden. At
/// least every 10 s of activity the whole screen is painted, so that players seek cheaply.
///
/// The header waits for the first screen, so that it gives the size of a terminal that was there.
/// Called on the log's thread, and by the reader to make a damaged recording again.
public final class CastWriter implements Output {
    private static final long REPAINT_MILLIS = 10_000;
    private static final Screen BEFORE_THE_FIRST = Screen.BLANK;

    private record Mark(long at, String label) {}

    private final CastLines lines;
    private final OutputStream file;
    private final List<Mark> earlyMarks = new ArrayList<>();
    private TerminalPainter painter = new TerminalPainter(BEFORE_THE_FIRST);
    private boolean begun;
    private boolean wasHidden;
    private long repaintedAt;

    /// Writes to `file` and closes it; `startedAt` is the wall time of the header.
    public CastWriter(OutputStream file, Instant startedAt) throws IOException {
        this.file = file;
        lines = new CastLines(file, startedAt);
    }

    /// Writes a new recording to `file`, and waits for room when the disk is full.
    public static CastWriter into(Path file, Instant startedAt) throws IOException {
        return new CastWriter(PatientFile.at(file), startedAt);
    }

    @Override
    public String name() {
        return "the terminal recording";
    }

    @Override
    public void take(Entry entry, SessionState after) throws IOException {
        if (entry.event() instanceof SessionEvent.MarkSet mark) {
            mark(new Mark(entry.at(), mark.label()));
            return;
        }
        Screen screen = after.terminal().screen();
        boolean painted = entry.event() instanceof SessionEvent.TerminalPainted;
        if (!painted && screen == painter.shown() && after.hidden() == wasHidden) {
            return;
        }
        if (!begun) {
            if (!painted) {
                return;
            }
            begin(screen.columns(), screen.rows());
        }
        show(entry, after);
    }

    private void show(Entry entry, SessionState after) throws IOException {
        boolean turned = after.hidden() != wasHidden;
        Screen screen = after.terminal().screen();
        Screen next = after.hidden() ? Screen.blank(screen.columns(), screen.rows()) : screen;
        wasHidden = after.hidden();
        Screen shown = painter.shown();
        boolean resized = next.columns() != shown.columns() || next.rows() != shown.rows();
        boolean staged = entry.event() instanceof SessionEvent.PaneStaged;
        List<Line> scrolled = after.hidden() ? List.of() : scrolled(entry.event(), next.columns());
        if (!resized && !turned && scrolled.isEmpty() && next.equals(shown)) {
            return;
        }
        if (resized) {
            lines.output(entry.at(), "\u001b[m\u001b[H\u001b[2J");
            lines.event(entry.at(), "r", next.columns() + "x" + next.rows());
            painter.resized(next.columns(), next.rows());
        }
        boolean whole = resized || turned || staged || entry.at() - repaintedAt >= REPAINT_MILLIS;
        if (whole) {
            repaintedAt = entry.at();
        }
        lines.output(entry.at(), painter.paint(next, scrolled, whole));
    }

    private static List<Line> scrolled(SessionEvent event, int columns) {
        if (!(event instanceof SessionEvent.TerminalPainted(TerminalChange change))) {
            return List.of();
        }
        if (change.skipped() == 0) {
            return change.scrolled();
        }
        String note = "[" + change.skipped() + " lines went by too fast to be kept]";
        Style dim = new Style(Style.DEFAULT, Style.DEFAULT, Style.DIM);
        Run run = Run.of(note.substring(0, Math.min(columns, note.length())), dim);
        List<Line> noted = new ArrayList<>(change.scrolled().size() + 1);
        noted.add(new Line(List.of(run), false));
        noted.addAll(change.scrolled());
        return noted;
    }

    private void mark(Mark mark) throws IOException {
        if (begun) {
            lines.event(mark.at(), "m", mark.label());
        } else {
            earlyMarks.add(mark);
        }
    }

    private void begin(int columns, int rows) throws IOException {
        begun = true;
        lines.header(columns, rows);
        painter = new TerminalPainter(Screen.blank(columns, rows));
        for (Mark mark : earlyMarks) {
            mark(mark);
        }
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (!begun) {
                begin(BEFORE_THE_FIRST.columns(), BEFORE_THE_FIRST.rows());
            }
            file.flush();
        }
    }
}
