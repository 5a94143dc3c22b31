package dev.labcast.app;

import dev.labcast.guard.Curtain;
import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.HoldBack;
import dev.labcast.guard.LiveGuard;
import dev.labcast.guard.rule.Embargo;
import dev.labcast.recording.CastWriter;
import dev.labcast.recording.LogTrouble;
import dev.labcast.recording.NotebookFile;
import dev.labcast.recording.Output;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionHeader;
import dev.labcast.recording.SessionLog;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// Begins a session: makes its folder, opens the log with its outputs, puts the guard in front, and
/// lets the first event through. Any thread.
final class SessionStart {
    private final Settings settings;
    private final Setup setup;

    SessionStart(Settings settings, Setup setup) {
        this.settings = settings;
        this.setup = setup;
    }

    /// `stage` follows the log beside the recording; `trouble` is told when it cannot be written.
    LiveSession begin(Output stage, LogTrouble trouble) throws Refusal {
        SessionClock clock = SessionClock.startingNow();
        try {
            return begin(clock, stage, trouble);
        } catch (IOException refused) {
            throw new Refusal(
                    "No session can be recorded in " + settings.sessions() + " (" + refused.getMessage()
                            + "); make room or permissions there, or name another folder with --sessions.",
                    refused);
        }
    }

    private LiveSession begin(SessionClock clock, Output stage, LogTrouble trouble) throws IOException {
        LocalDate day = clock.startedAt().atZone(ZoneId.systemDefault()).toLocalDate();
        Curtain curtain = new Curtain();
        // The title names the folder and stands in the header, so it passes the rules first.
        LateSink sink = new LateSink();
        LiveGuard guard = new LiveGuard(guardSettings(), clock, curtain, sink);
        String title = guard.clear(setup.title()).text();
        SessionFolder folder = SessionFolder.create(settings.sessions(), title, day);
        SessionHeader header = new SessionHeader(
                folder.path().getFileName().toString(), title, clock.startedAt(), setup.vocabulary(), Labcast.Version.number());
        List<Output> outputs = List.of(
                new CastWriter(Files.newOutputStream(folder.cast()), clock.startedAt()),
                new NotebookFile(folder.notebook()),
                stage);
        SessionLog log = SessionLog.start(folder, header, clock, outputs, trouble);
        sink.open(log::append);
        LiveSession session = new LiveSession(clock, setup.vocabulary(), folder, guard, curtain, log);
        session.happened(new SessionEvent.SessionOpened(title));
        return session;
    }

    private static Embargo.Term term(Settings.EmbargoedTerm term) {
        return new Embargo.Term(
                term.text(),
                term.until().map(day -> day.atStartOfDay(ZoneId.systemDefault()).toInstant()));
    }

    private GuardSettings guardSettings() {
        return new GuardSettings(
                setup.environment(),
                settings.secretFiles(),
                new Embargo(settings.embargo().stream().map(SessionStart::term).toList()),
                List.of(),
                Set.copyOf(settings.rulesOff()),
                new HoldBack(settings.holdBack()));
    }
}
