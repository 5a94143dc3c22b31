package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/// One run of the desk, from the settings to the closed session. Main thread.
final class DeskRun {
    private final Places places;
    private final Supplier<Toolkit> toolkit;

    DeskRun(Places places, Supplier<Toolkit> toolkit) {
        this.places = places;
        this.toolkit = toolkit;
    }

    int run(DeskOptions options) throws Refusal, IOException, InterruptedException {
        LogFile.open(places.log());
        if (!Here.hasDisplay()) {
            throw new Refusal(
                    "The desk needs a display; 'labcast rehearse' plays a session without one.");
        }
        Toolkit starting = toolkit.get();
        Settings settings = new SettingsFile(places.settings(), places.home()).read();
        settings = settings.inProject(options.project(), Path.of("").toAbsolutePath());
        if (options.sessions().isPresent()) {
            settings = settings.withSessions(options.sessions().get());
        }
        MemoryFile memoryFile = new MemoryFile(places.memory());
        DeskMemory memory = memoryFile.read();
        Setup setup = setup(options, settings, memory);
        ObsWish obs = new ObsStart(System.getenv(), places).desk(settings, options.obs());
        Wiring wiring =
                new Wiring(
                        settings,
                        setup,
                        memory,
                        obs,
                        WebWish.desk(settings, places),
                        new TwitchStart(settings, places)
                                .desk(options.twitchIrc(), options.title().isPresent()));
        CountDownLatch closed = new CountDownLatch(1);
        OpenDesk open = wiring.open(starting, closed::countDown);
        open.begin();
        try (OrderlyEnd _ = new OrderlyEnd(open::endNow)) {
            closed.await();
        }
        memoryFile.write(FxThread.ask(open::memory));
        open.close();
        open.onAir().left().ifPresent(sentence -> System.err.println("labcast: " + sentence));
        wiring.lost().ifPresent(sentence -> System.err.println("labcast: " + sentence));
        System.out.println("Session  " + open.session().folder().path());
        return wiring.lost().isPresent() ? 1 : 0;
    }

    private static Setup setup(DeskOptions options, Settings settings, DeskMemory memory)
            throws Refusal {
        Optional<Path> file = options.activities().or(settings::vocabulary);
        Path notebook =
                options.notebook()
                        .orElseGet(() ->
                                memory.notebook().isEmpty()
                                        ? settings.sessions().resolveSibling("notebook.md")
                                        : Path.of(memory.notebook()));
        Set<Path> watched = new LinkedHashSet<>(options.watched());
        memory.watched().forEach(folder -> watched.add(Path.of(folder)));
        List<Path> absolute = new ArrayList<>();
        watched.forEach(folder -> absolute.add(folder.toAbsolutePath().normalize()));
        return new Setup(
                options.title().orElse("Lab session"),
                vocabulary(file),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                Optional.empty(),
                notebook.toAbsolutePath(),
                absolute);
    }

    /// The vocabulary in `file`, or the one that comes with Labcast; refused when the desk needs
    /// one of its keys for itself.
    static Vocabulary vocabulary(Optional<Path> file) throws Refusal {
        VocabularyFile reader = new VocabularyFile();
        try {
            Vocabulary read = file.isPresent() ? reader.read(file.get()) : reader.usual();
            DeskKeys.refuseTaken(read);
            return read;
        } catch (VocabularyFile.InvalidException invalid) {
            throw new Refusal(String.valueOf(invalid.getMessage()), invalid);
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The activity file " + file.map(Path::toString).orElse("") + " cannot be read.",
                    unreadable);
        }
    }
}
