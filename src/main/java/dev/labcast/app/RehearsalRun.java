package dev.labcast.app;

import dev.labcast.app.rehearsal.Crowd;
import dev.labcast.app.rehearsal.Cued;
import dev.labcast.app.rehearsal.Pace;
import dev.labcast.app.rehearsal.Performed;
import dev.labcast.app.rehearsal.Rehearsal;
import dev.labcast.app.rehearsal.Script;
import dev.labcast.app.rehearsal.ScriptFault;
import dev.labcast.app.rehearsal.ScriptReader;
import dev.labcast.app.rehearsal.Steps;
import dev.labcast.fx.FxThread;
import dev.labcast.obs.Obs;
import dev.labcast.obs.ObsTrouble;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.twitch.TwitchPlace;
import dev.labcast.web.room.RoomPlace;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One rehearsal, from the script to the report: the desk opens as it does for a person, and the
/// script's hands work at it. Main thread, which is also the rehearsal's.
final class RehearsalRun {

    /// What was asked for on the command line.
    record Wish(
            Optional<Path> script,
            Path out,
            Optional<Path> shots,
            double speed,
            boolean headless,
            Duration hold,
            Optional<String> obs,
            Optional<URI> twitchIrc,
            boolean serve) {}

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRun.class);
    private static final long LOOK_MS = 20;
    private static final int LOOKS = 500;

    /// A rehearsal is compared with its script: a machine with other work must not hide the stage.
    private static final Duration UNDISTURBED = Duration.ofSeconds(5);

    private final Places places;
    private final PrintStream progress;
    private final Consumer<ServedPages> served;

    /// `served` is told, before the script plays, where its pages are.
    RehearsalRun(Places places, PrintStream progress, Consumer<ServedPages> served) {
        this.places = places;
        this.progress = progress;
        this.served = served;
    }

    RehearsalReport run(Wish wish) throws Refusal, IOException, InterruptedException {
        LogFile.open(places.log());
        Settings personal = new SettingsFile(places.settings(), places.home()).read();
        TwitchStart twitch = new TwitchStart(personal, places);
        TwitchPlace elsewhere = twitch.place(wish.twitchIrc());
        try (WorkFolder packed = WorkFolder.create("script");
                WorkFolder work = WorkFolder.create("lab");
                RehearsedChat chat = RehearsedChat.open(personal.twitch().channel())) {
            Path file =
                    wish.script().isPresent()
                            ? wish.script().get()
                            : BuiltInScript.unpackInto(packed.path());
            Script script = read(file);
            work.fill(script.files());
            if (wish.shots().isPresent()) {
                NewFolder.at(wish.shots().get(), "screenshots");
            }
            Settings settings = settings(personal, script, wish).alsoWithin(work.path());
            Setup setup =
                    setup(
                            script,
                            work,
                            DeskRun.vocabulary(script.vocabulary().or(personal::vocabulary)));
            Toolkit toolkit = Toolkit.start(wish.headless());
            DeskMemory memory = DeskMemory.FIRST.sized(script.width(), script.height());
            ObsWish obs =
                    new ObsStart(System.getenv(), places)
                            .rehearsal(personal, wish.obs(), !wish.headless());
            meet(obs, wish);
            Wiring wiring =
                    new Wiring(
                            settings,
                            setup,
                            memory,
                            obs,
                            WebWish.rehearsal(personal, wish.serve()),
                            chat.wish(wish.twitchIrc().map(_ -> elsewhere)));
            OpenDesk open = wiring.open(toolkit, () -> {});
            OrderlyEnd.Work end =
                    () -> {
                        open.endNow();
                        work.close();
                        packed.close();
                    };
            try (OrderlyEnd _ = new OrderlyEnd(end)) {
                return play(open, wiring, wish, script, chat);
            }
        }
    }

    private RehearsalReport play(
            OpenDesk open, Wiring wiring, Wish wish, Script script, Crowd crowd)
            throws Refusal, IOException, InterruptedException {
        awaitPrompt(open);
        open.begin();
        awaitObs(open, wish);
        awaitChat(open, wish);
        announce(open, wish);
        Path folder = open.session().folder().path();
        Path shots =
                wish.shots()
                        .orElseGet(() -> folder.resolveSibling(folder.getFileName() + "-shots"));
        Screenshots screenshots = new Screenshots(NewFolder.at(shots, "screenshots"));
        DeskHands hands = new DeskHands(open, screenshots, crowd);
        Rehearsal rehearsal =
                new Rehearsal(script, new Pace(wish.speed()), open.session().clock(), hands);
        progress.println("Rehearsing \"" + script.title() + "\" into " + folder);
        List<Performed> performed = rehearsal.play(this::say);
        if (wish.hold().isPositive()) {
            progress.println("Holding the desk open for " + wish.hold().toSeconds() + " s.");
            Thread.sleep(wish.hold());
        }
        SessionState last = open.close();
        wiring.lost().ifPresent(sentence -> progress.println("labcast: " + sentence));
        return new RehearsalReport(
                folder,
                last,
                open.setup().vocabulary(),
                performed,
                screenshots.taken(),
                wiring.lost());
    }

    /// A script that was written for OBS makes no sense without it; then there is to be no session
    /// either.
    private static void meet(ObsWish obs, Wish wish) throws Refusal {
        if (wish.obs().isEmpty()) {
            return;
        }
        try (Obs _ = obs.door().open(obs.settings().address(), _ -> {})) {
            LOG.info("OBS answers at {}", wish.obs().get());
        } catch (ObsTrouble trouble) {
            throw new Refusal("OBS is needed at " + wish.obs().get() + ": " + trouble.sentence());
        }
    }

    /// A session begins when the person is ready to type.
    private static void awaitPrompt(OpenDesk open) throws InterruptedException {
        for (int look = 0; look < LOOKS && open.terminal().text().isBlank(); look++) {
            Thread.sleep(LOOK_MS);
        }
    }

    /// It answered a moment ago, but may be gone again.
    private static void awaitObs(OpenDesk open, Wish wish)
            throws Refusal, IOException, InterruptedException {
        for (int look = 0; look < LOOKS && !open.onAir().isConnected(); look++) {
            Thread.sleep(LOOK_MS);
        }
        if (!open.onAir().isConnected() && wish.obs().isPresent()) {
            String why = FxThread.ask(() -> open.desk().lamp().hint());
            open.close();
            throw new Refusal("OBS is needed at " + wish.obs().get() + ": " + why);
        }
    }

    /// What is said before somebody listens is lost, as everywhere.
    private static void awaitChat(OpenDesk open, Wish wish)
            throws Refusal, IOException, InterruptedException {
        for (int look = 0; look < LOOKS && !open.audience().hearsChat(); look++) {
            Thread.sleep(LOOK_MS);
        }
        if (!open.audience().hearsChat()) {
            String why = FxThread.ask(() -> open.desk().chat().hint());
            open.close();
            throw new Refusal(
                    wish.twitchIrc()
                            .map(url -> "The chat at " + url + " is not heard: " + why)
                            .orElse(
                                    "The rehearsal's chat does not answer; the log file may say"
                                            + " why."));
        }
    }

    /// A rehearsal that nobody can watch makes no sense to those who asked for its pages.
    private void announce(OpenDesk open, Wish wish) throws Refusal, IOException {
        if (!wish.serve()) {
            return;
        }
        ServedPages pages = open.pages().served();
        if (pages.pages().isEmpty()) {
            open.close();
            throw new Refusal("No pages could be served; the log file says why.");
        }
        served.accept(pages.with(open.audience().room().open(RoomPlace.HERE)));
    }

    private void say(Cued cued) {
        progress.println("  " + Steps.describe(cued.step()));
    }

    private static Script read(Path file) throws Refusal {
        try {
            return new ScriptReader().read(file);
        } catch (ScriptFault fault) {
            throw new Refusal(fault.sentence(), fault);
        }
    }

    private static Settings settings(Settings personal, Script script, Wish wish) {
        Settings settings = personal.withSessions(wish.out()).withPatience(UNDISTURBED);
        return script.holdBack().isPresent()
                ? settings.withHoldBack(script.holdBack().get())
                : settings;
    }

    private static Setup setup(Script script, WorkFolder work, Vocabulary vocabulary)
            throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        // The rehearsal's commands run on the Java that runs Labcast, whatever `java` is here.
        String jdk = Path.of(System.getProperty("java.home"), "bin").toString();
        environment.merge("PATH", jdk, (path, ours) -> ours + ":" + path);
        environment.put("PROMPT_COMMAND", "PS1='" + script.prompt().replace("'", "") + "'");
        environment.put("SHELL", "bash");
        environment.putAll(script.environment());
        List<Path> watched = script.watch().stream().map(work.path()::resolve).toList();
        for (Path folder : watched) {
            Files.createDirectories(folder);
        }
        return new Setup(
                script.title(),
                vocabulary,
                work.path(),
                environment,
                Optional.of(work.path().resolveSibling("shell")),
                work.path().resolve(script.notebook()),
                watched);
    }
}
