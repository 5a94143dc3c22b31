package dev.labcast.audit;

import dev.labcast.audit.erase.Pngs;
import dev.labcast.guard.Cleared;
import dev.labcast.guard.ClearedForTest;
import dev.labcast.recording.CastWriter;
import dev.labcast.recording.LogTrouble;
import dev.labcast.recording.NotebookFile;
import dev.labcast.recording.PlotStore;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionHeader;
import dev.labcast.recording.SessionLog;
import dev.labcast.session.Activity;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Plot;
import dev.labcast.session.Recording;
import dev.labcast.session.Run;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import dev.labcast.session.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Records sessions with the real log and its outputs, an event every 100 ms, for the tests of
/// audits and erasures.
public final class TestFolder {
    public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private TestFolder() {}

    public static SessionFolder of(Path root, List<SessionEvent> events) throws IOException {
        return of(root, events, List.of());
    }

    public static SessionFolder of(Path root, List<SessionEvent> events, List<Recording> media)
            throws IOException {
        SessionFolder folder =
                SessionFolder.create(root, "Scaling laws", LocalDate.of(2026, 11, 22));
        AtomicLong now = new AtomicLong();
        SessionHeader header =
                new SessionHeader(
                        folder.path().getFileName().toString(),
                        "Scaling laws",
                        START,
                        new Vocabulary(
                                List.of(new Activity("debugging", "Debugging", "3", "#aa5500"))),
                        "0.1.0");
        try (SessionLog log =
                SessionLog.start(
                        folder,
                        header,
                        clock(now),
                        List.of(
                                CastWriter.into(folder.cast(), START),
                                new NotebookFile(folder.notebook())),
                        new Silent())) {
            log.append(ClearedForTest.event(new SessionEvent.SessionOpened("Scaling laws")));
            for (SessionEvent event : events) {
                now.addAndGet(100);
                log.append(cleared(event));
            }
            log.append(ClearedForTest.event(new SessionEvent.SessionClosed()));
            log.describe(ClearedForTest.media(media));
        }
        return folder;
    }

    private static SessionClock clock(AtomicLong now) {
        return new SessionClock() {
            @Override
            public long now() {
                return now.get();
            }

            @Override
            public Instant startedAt() {
                return START;
            }
        };
    }

    /// A plot's picture is a grey PNG made for it.
    private static Cleared cleared(SessionEvent event) {
        if (event instanceof SessionEvent.PlotShown(var plot)) {
            byte[] png = Pngs.grey(plot.width(), plot.height());
            String hash = PlotStore.sha256(png);
            return ClearedForTest.plot(
                    new SessionEvent.PlotShown(
                            new Plot(
                                    plot.number(),
                                    plot.name(),
                                    PlotStore.fileFor(plot.number(), hash),
                                    hash,
                                    plot.width(),
                                    plot.height(),
                                    plot.origin())),
                    png);
        }
        return ClearedForTest.event(event);
    }

    public static SessionEvent plot(long number, String name) {
        return new SessionEvent.PlotShown(new Plot(number, name, "", "", 8, 6, ""));
    }

    /// The screen of 20 by 4 cells reads so from now on.
    public static SessionEvent screen(String... rows) {
        return painted(List.of(), rows);
    }

    public static SessionEvent painted(List<String> scrolled, String... rows) {
        List<TerminalChange.Row> changed = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            changed.add(new TerminalChange.Row(i, line(rows[i])));
        }
        return new SessionEvent.TerminalPainted(
                new TerminalChange(
                        20,
                        4,
                        scrolled.stream().map(TestFolder::line).toList(),
                        0,
                        changed,
                        Cursor.HOME));
    }

    /// A row that ends in `\` goes on in the next.
    public static Line line(String text) {
        boolean wrapped = text.endsWith("\\");
        String shown = wrapped ? text.substring(0, text.length() - 1) : text;
        return new Line(shown.isEmpty() ? List.of() : List.of(Run.of(shown, Style.PLAIN)), wrapped);
    }

    private static final class Silent implements LogTrouble {
        @Override
        public void cannotWrite(String sentence) {}

        @Override
        public void writesAgain(String sentence) {}

        @Override
        public void outputDropped(String sentence) {}

        @Override
        public void lost(String sentence) {}
    }
}
