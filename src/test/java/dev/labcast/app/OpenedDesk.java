package dev.labcast.app;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.app.rehearsal.Pace;
import dev.labcast.app.rehearsal.Step;
import dev.labcast.app.rehearsal.StepFailed;
import dev.labcast.fx.Fx;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// The whole desk as the product opens it, without a display: a real shell, guard, log and stage
/// below a folder of the test. Not for the JavaFX thread.
final class OpenedDesk implements AutoCloseable {
    /// Known to the desk's shell, so never to be seen.
    static final String SECRET = "lc-4e8b1d7a3c";

    final OpenDesk open;
    final Path shots;
    final ScriptedCrowd crowd = new ScriptedCrowd();
    private final DeskHands hands;
    private boolean closed;

    OpenedDesk(Path home) throws Refusal, IOException {
        this(home, DeskMemory.FIRST.sized(980, 900));
    }

    OpenedDesk(Path home, DeskMemory memory) throws Refusal, IOException {
        this(home, memory, NoObs.wish(home));
    }

    OpenedDesk(Path home, DeskMemory memory, ObsWish obs) throws Refusal, IOException {
        this(home, memory, obs, false);
    }

    /// `serve`: with pages for browsers, on a free port.
    OpenedDesk(Path home, DeskMemory memory, ObsWish obs, boolean serve)
            throws Refusal, IOException {
        this(home, memory, obs, serve, Optional.empty());
    }

    /// With pages for browsers, and with `chat` instead of the test's crowd.
    OpenedDesk(Path home, ChatWish chat) throws Refusal, IOException {
        this(home, DeskMemory.FIRST.sized(980, 900), chat);
    }

    OpenedDesk(Path home, DeskMemory memory, ChatWish chat) throws Refusal, IOException {
        this(home, memory, NoObs.wish(home), true, Optional.of(chat));
    }

    private OpenedDesk(
            Path home, DeskMemory memory, ObsWish obs, boolean serve, Optional<ChatWish> chat)
            throws Refusal, IOException {
        Fx.start();
        Path work = Files.createDirectories(home.resolve("lab"));
        shots = Files.createDirectories(home.resolve("shots"));
        Path plots = Files.createDirectories(work.resolve("plots"));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("HOME", home.toString());
        environment.put("SHELL", "bash");
        environment.put("LAB_TOKEN", SECRET);
        environment.put("PROMPT_COMMAND", "PS1='lab> '");
        Settings settings =
                Settings.usual(home)
                        .withSessions(home.resolve("sessions"))
                        .withHoldBack(Duration.ZERO);
        Setup setup =
                new Setup(
                        "Hands",
                        new VocabularyFile().usual(),
                        work,
                        environment,
                        Optional.of(home.resolve("shell")),
                        work.resolve("notebook.md"),
                        List.of(plots));
        open =
                new Wiring(
                                settings,
                                setup,
                                memory,
                                obs,
                                WebWish.rehearsal(settings, serve),
                                chat.orElseGet(crowd::wish))
                        .open(new Toolkit(CompletableFuture.completedFuture(true), true), () -> {});
        hands = new DeskHands(open, new Screenshots(shots), crowd);
        Fx.await("the shell's prompt", () -> open.terminal().text().contains("lab>"));
        open.begin();
    }

    void perform(Step step) throws StepFailed, InterruptedException {
        hands.perform(step, new Pace(100));
    }

    /// Waits until the terminal has kept its size for half a second: staging a pane lays the desk
    /// out anew, and a terminal of another width counts its rows otherwise.
    void laidOut() {
        AtomicReference<Bounds> before = new AtomicReference<>(new BoundingBox(0, 0, 0, 0));
        AtomicLong since = new AtomicLong();
        Fx.await(
                "a layout that stays",
                () -> {
                    Bounds now = Fx.ask(() -> open.terminal().node().getLayoutBounds());
                    if (!now.equals(before.getAndSet(now))) {
                        since.set(System.nanoTime());
                    }
                    return System.nanoTime() - since.get() > Duration.ofMillis(500).toNanos();
                });
    }

    /// The question of somebody called `name` waits in the queue.
    void asked(String name, String text) throws Exception {
        QuestionKeeper keeper = open.audience().questions();
        String id = "q" + keeper.now().questions().size();
        Viewer by = new Viewer("room", name);
        keeper.offer(new QuestionCommand.Ask(id, by, name, text, "", 0)).get();
        keeper.want(new QuestionCommand.Approve(id)).get();
    }

    /// Does what the palette has under this name.
    void does(String name) {
        DeskAction action =
                open.desk().actions().stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        Fx.run(action.deed());
    }

    String notebook() {
        return Fx.ask(open.notebook()::text);
    }

    /// The log's state once everything that was done so far is in it.
    SessionState settled() throws InterruptedException {
        open.session().settle();
        return open.session().logged();
    }

    SessionState end() throws IOException {
        closed = true;
        SessionState last = open.close();
        Fx.run(() -> Application.setUserAgentStylesheet(null));
        return last;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            end();
        }
    }
}
