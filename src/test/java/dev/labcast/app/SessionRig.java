package dev.labcast.app;

import dev.labcast.recording.LogTrouble;
import dev.labcast.recording.Output;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A real session without a desk, recorded below a folder of the test, and what its log told.
final class SessionRig implements Output, LogTrouble {
    final List<SessionEvent> logged = new CopyOnWriteArrayList<>();
    final List<String> told = new CopyOnWriteArrayList<>();
    private final Path home;

    SessionRig(Path home) {
        this.home = home;
    }

    Path sessions() {
        return home.resolve("sessions");
    }

    LiveSession prepare(String title, String... environment) throws Refusal {
        Map<String, String> variables =
                environment.length == 0 ? Map.of() : Map.of(environment[0], environment[1]);
        Settings settings =
                Settings.usual(home)
                        .withSessions(sessions())
                        .withHoldBack(Duration.ZERO)
                        .withPatience(Duration.ofSeconds(5));
        Setup setup =
                new Setup(
                        title,
                        new VocabularyFile().usual(),
                        home,
                        variables,
                        Optional.empty(),
                        home.resolve("notebook.md"),
                        List.of());
        return new SessionStart(settings, setup, Map.of()).prepare(this, this, told::add);
    }

    @Override
    public String name() {
        return "the test";
    }

    @Override
    public void take(Entry entry, SessionState after) {
        logged.add(entry.event());
    }

    @Override
    public void cannotWrite(String sentence) {
        told.add(sentence);
    }

    @Override
    public void writesAgain(String sentence) {
        told.add(sentence);
    }

    @Override
    public void outputDropped(String sentence) {
        told.add(sentence);
    }

    @Override
    public void lost(String sentence) {
        told.add(sentence);
    }
}
