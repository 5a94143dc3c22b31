package dev.labcast.app;

import dev.labcast.guard.Curtain;
import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.LiveGuard;
import dev.labcast.guard.rule.OwnRule;
import dev.labcast.recording.CastWriter;
import dev.labcast.recording.LogTrouble;
import dev.labcast.recording.NotebookFile;
import dev.labcast.recording.Output;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionHeader;
import dev.labcast.recording.SessionLog;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Prepares a session: makes its folder and puts the guard in front, so that the desk can be built.
/// [LiveSession#begin] then opens the log. Any thread.
final class SessionStart {
    private final Settings settings;
    private final Setup setup;
    private final Map<String, String> secrets;

    /// `secrets`, by their names, are never to be seen.
    SessionStart(Settings settings, Setup setup, Map<String, String> secrets) {
        this.settings = settings;
        this.setup = setup;
        this.secrets = Map.copyOf(secrets);
    }

    /// `stage` follows the log beside the recording; `trouble` is told when it cannot be written,
    /// `say` when the person's rules are others.
    LiveSession prepare(Output stage, LogTrouble trouble, Consumer<String> say) throws Refusal {
        DeskClock clock = new DeskClock();
        Curtain curtain = new Curtain();
        LateSink sink = new LateSink();
        GuardSettings asked = guardSettings();
        LiveGuard guard = new LiveGuard(asked, clock, curtain, sink);
        // The title names the folder and stands in the header, so it passes the rules first.
        String title = guard.clear(setup.title()).text();
        LocalDate day = LocalDate.now(ZoneId.systemDefault());
        try {
            SessionFolder folder = SessionFolder.create(settings.sessions(), title, day);
            LiveSession.Opening opening =
                    followers -> log(folder, title, clock, outputs(stage, followers), trouble);
            LiveSession session =
                    new LiveSession(
                            clock,
                            setup.vocabulary(),
                            folder,
                            guard,
                            curtain,
                            sink,
                            title,
                            opening);
            if (!settings.ruleFiles().isEmpty()) {
                watchRules(session, guard, asked.own(), say);
            }
            return session;
        } catch (IOException refused) {
            throw refusal(refused);
        }
    }

    private void watchRules(
            LiveSession session, LiveGuard guard, List<OwnRule> own, Consumer<String> say) {
        RuleWatch watch =
                new RuleWatch(
                        new RuleFiles(settings.ruleFiles()),
                        own,
                        new RuleWatch.Listener() {
                            @Override
                            public void changed(List<OwnRule> rules) {
                                guard.rules(rules);
                                say.accept(
                                        "Your guard rules were read again: "
                                                + rules.size()
                                                + (rules.size() == 1 ? " rule." : " rules."));
                            }

                            @Override
                            public void broken(String sentence) {
                                guard.rulesFail(sentence + " Until then the stage is hidden.");
                            }
                        });
        session.endsWith(watch::close);
        watch.start();
    }

    private SessionLog log(
            SessionFolder folder,
            String title,
            DeskClock clock,
            List<Output> more,
            LogTrouble trouble)
            throws Refusal {
        try {
            SessionHeader header =
                    new SessionHeader(
                            folder.path().getFileName().toString(),
                            title,
                            clock.startedAt(),
                            setup.vocabulary(),
                            Cli.Version.number());
            List<Output> outputs = new ArrayList<>();
            outputs.add(CastWriter.into(folder.cast(), clock.startedAt()));
            outputs.add(new NotebookFile(folder.notebook()));
            outputs.addAll(more);
            return SessionLog.start(folder, header, clock, outputs, trouble);
        } catch (IOException refused) {
            throw refusal(refused);
        }
    }

    private static List<Output> outputs(Output stage, List<Output> followers) {
        List<Output> all = new ArrayList<>(List.of(stage));
        all.addAll(followers);
        return all;
    }

    private Refusal refusal(IOException refused) {
        return new Refusal(
                "No session can be recorded in "
                        + settings.sessions()
                        + ": "
                        + NewFolder.reason(refused)
                        + "; make room or permissions there, or name another folder"
                        + " (--sessions for the desk, --out for a rehearsal).",
                refused);
    }

    private GuardSettings guardSettings() throws Refusal {
        Map<String, String> known = new HashMap<>(setup.environment());
        known.putAll(secrets);
        return new GuardChoice(settings).of(known);
    }
}
