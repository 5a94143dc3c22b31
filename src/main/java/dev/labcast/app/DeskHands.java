package dev.labcast.app;

import dev.labcast.app.rehearsal.Crowd;
import dev.labcast.app.rehearsal.Hands;
import dev.labcast.app.rehearsal.Pace;
import dev.labcast.app.rehearsal.Step;
import dev.labcast.app.rehearsal.StepFailed;
import dev.labcast.app.rehearsal.Typist;
import dev.labcast.fx.FxThread;
import dev.labcast.session.Cue;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import dev.labcast.stage.SyncMark;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The hands of a rehearsal at the real desk: they press its keys, type into its panes and wait for
/// what comes of it, as a person does. Rehearsal's thread.
final class DeskHands implements Hands {
    private static final long LOOK_MS = 20;
    private static final int PROMPT_LOOKS = 50;
    private static final long PAINTED_MS = 150;
    private static final long COPIED_S = 20;
    private static final Duration OBS = Duration.ofSeconds(15);
    private static final Duration FLASH = Duration.ofMillis(200);
    private static final long PULSE_SECONDS = 10;

    private final OpenDesk open;
    private final Screenshots screenshots;
    private final AudienceHands audience;

    /// `crowd` are the viewers of this rehearsal.
    DeskHands(OpenDesk open, Screenshots screenshots, Crowd crowd) {
        this.open = open;
        this.screenshots = screenshots;
        audience = new AudienceHands(open.audience(), open.session(), crowd);
    }

    @Override
    public void perform(Step step, Pace pace) throws StepFailed, InterruptedException {
        switch (step) {
            case Step.StartActivity start -> start(start, pace);
            case Step.Retitle(var title) -> open.session().cue(new Cue.Retitle(current(), title));
            case Step.Tag(var tag) -> open.session().cue(new Cue.Tag(current(), tag));
            case Step.Mark(var label) -> open.session().cue(new Cue.Mark(label, Long.MAX_VALUE));
            case Step.AnnounceNext(var text) ->
                    open.session().happened(new SessionEvent.NextAnnounced(text));
            case Step.StagePanes(var panes) -> onFx(() -> stage(panes));
            case Step.ChooseScene(var scene) -> onFx(() -> open.staging().choose(scene));
            case Step.HideStage() -> onFx(() -> open.staging().hide("Hidden by the rehearsal."));
            case Step.ShowStage() -> onFx(open.staging()::unhide);
            case Step.RunCommand(var command, var within) -> run(command, within, pace);
            case Step.TypeText(var text) -> type(text.replace('\n', '\r'), pace);
            case Step.PressKeys(var keys) -> press(keys, pace);
            case Step.PasteText(var text) -> open.terminal().paste(text);
            case Step.WriteNote(var text) -> write(text, pace);
            case Step.ReplaceNote(var text, var with) -> replace(text, with);
            case Step.InsertPlot() -> insertPlot();
            case Step.PinPlot() -> onFx(open.plots()::togglePin);
            case Step.OfAudience viewers -> audience.perform(viewers);
            case Step.Screenshot(var subject, var name) -> shoot(subject, name);
            case Step.Wait(var time) -> pace.rest(time);
            case Step.AwaitPlots(var number, var within) ->
                    await(
                            within,
                            number + " plots",
                            () -> open.session().logged().plots().size() >= number);
            case Step.AwaitText(var text, var within) ->
                    await(
                            within,
                            "the text '" + text + "'",
                            () ->
                                    open.session()
                                            .logged()
                                            .terminal()
                                            .screen()
                                            .text()
                                            .contains(text));
            case Step.Flash() -> flash();
            case Step.Record(var on) -> record(on);
            case Step.Stream(var on) -> stream(on);
            case Step.UseTheme(var theme) -> onFx(() -> open.look().wear(theme));
        }
    }

    private void start(Step.StartActivity start, Pace pace) throws StepFailed {
        if (open.session().vocabulary().find(start.activity()).isEmpty()) {
            throw new StepFailed("The vocabulary has no activity '" + start.activity() + "'.");
        }
        long at =
                start.began().isZero()
                        ? Long.MAX_VALUE
                        : open.session().clock().now() - pace.scaled(start.began()).toMillis();
        open.session().cue(new Cue.Start(start.activity(), start.title(), start.tags(), at));
        onFx(open.desk()::tick);
    }

    private void record(boolean on) throws StepFailed, InterruptedException {
        inObs(
                () -> open.onAir().record(on),
                words(on) + " recording",
                () -> open.onAir().health().recording() == on);
    }

    private void stream(boolean on) throws StepFailed, InterruptedException {
        inObs(
                () -> open.onAir().stream(on),
                words(on) + " streaming",
                () -> open.onAir().health().streaming() == on);
    }

    /// An OBS that is away for a moment is waited for, as a person would. What the desk says about
    /// it is the reason that helps.
    private void inObs(Runnable deed, String what, BooleanSupplier done)
            throws StepFailed, InterruptedException {
        await(OBS, "OBS", open.onAir()::isConnected);
        onFx(deed);
        try {
            await(OBS, what, done);
        } catch (StepFailed late) {
            String said = FxThread.ask(open.desk().notices()::text);
            throw said.isEmpty() ? late : new StepFailed(late.sentence() + " " + said);
        }
    }

    private static String words(boolean on) {
        return "OBS to " + (on ? "start" : "stop");
    }

    private String current() throws StepFailed {
        return open.session()
                .book()
                .segments()
                .current()
                .orElseThrow(() -> new StepFailed("No segment is running."))
                .id();
    }

    private void stage(Set<Pane> panes) {
        for (Pane pane : Pane.values()) {
            open.staging().stage(pane, panes.contains(pane));
        }
    }

    private void run(String command, Duration within, Pace pace)
            throws StepFailed, InterruptedException {
        onFx(open.terminal()::focus);
        type(command, pace);
        try {
            open.terminal().run("").get(within.toMillis(), TimeUnit.MILLISECONDS);
            awaitPrompt();
        } catch (TimeoutException late) {
            throw new StepFailed("The command had not ended after " + within.toSeconds() + " s.");
        } catch (ExecutionException gone) {
            throw new StepFailed("The shell ended before the command did.");
        }
    }

    /// The shell says that it is ready just before it draws its prompt; what is typed in between
    /// would be echoed in front of it. A prompt that ends at the left edge is not waited for long.
    private void awaitPrompt() throws InterruptedException {
        for (int look = 0; look < PROMPT_LOOKS && open.terminal().cursorColumn() == 0; look++) {
            Thread.sleep(LOOK_MS);
        }
    }

    private void type(String text, Pace pace) throws InterruptedException {
        pace.typist().type(text, open.terminal()::type);
    }

    private void press(List<String> keys, Pace pace) throws StepFailed, InterruptedException {
        for (String name : keys) {
            KeyStroke stroke = keyOf(name);
            onFx(() -> {
                open.terminal().focus();
                Node target = open.window().getScene().getFocusOwner();
                Event.fireEvent(target, stroke.event());
            });
            pace.nextKey();
        }
    }

    /// A key with its modifiers, as the window system would report it.
    private record KeyStroke(KeyCode code, boolean shift, boolean control, boolean alt) {
        KeyEvent event() {
            return new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", code.getChar(), code, shift, control, alt, false);
        }
    }

    private static KeyStroke keyOf(String name) throws StepFailed {
        List<String> parts = List.of(name.split("\\+"));
        String last = parts.getLast();
        KeyCode code = KeyCode.getKeyCode(last);
        if (code == null) {
            throw new StepFailed("There is no key '" + last + "'.");
        }
        return new KeyStroke(
                code, parts.contains("Shift"), parts.contains("Ctrl"), parts.contains("Alt"));
    }

    private void write(String text, Pace pace) throws InterruptedException {
        onFx(() -> open.notebook().append(""));
        Typist typist = pace.typist();
        for (String line : text.lines().toList()) {
            typist.type(line, keys -> onFx(() -> open.notebook().typeText(keys)));
            onFx(() -> open.notebook().append("\n"));
        }
    }

    private void insertPlot() throws StepFailed, InterruptedException {
        try {
            boolean there =
                    FxThread.ask(open.workbench()::plotIntoNotebook)
                            .get(COPIED_S, TimeUnit.SECONDS);
            if (!there) {
                throw new StepFailed("No plot came into the notebook.");
            }
        } catch (TimeoutException | ExecutionException late) {
            throw new StepFailed("The plot was not in the notebook after " + COPIED_S + " s.");
        }
    }

    private void replace(String text, String with) throws StepFailed {
        List<String> lines = FxThread.ask(() -> open.notebook().text()).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                int number = i + 1;
                String next = lines.get(i).replace(text, with);
                onFx(() -> open.notebook().replaceLine(number, next));
                return;
            }
        }
        throw new StepFailed("The notebook has no '" + text + "'.");
    }

    private void shoot(Step.Subject subject, String name) throws StepFailed, InterruptedException {
        Thread.sleep(PAINTED_MS); // what the step before did comes to the screen in the next pulses
        try {
            switch (subject) {
                case DESK -> screenshots.take(open.window().getScene().getRoot(), name);
                case STAGE -> screenshots.takeStage(open.windows().program(), name);
                case ON_AIR -> screenshots.keep(FxThread.ask(open.onAir()::picture), name);
            }
        } catch (IOException refused) {
            throw new StepFailed("The picture could not be written: " + refused.getMessage() + ".");
        }
    }

    /// Done when the square is gone, so that no two overlap. Its time is not that of the rehearsal:
    /// a video has to catch it at any speed.
    private void flash() throws StepFailed, InterruptedException {
        SyncMark mark =
                FxThread.ask(() -> {
                    open.windows().program().open();
                    return open.windows().program().flash(open.session().clock(), FLASH);
                });
        try {
            long at = mark.shown().get(PULSE_SECONDS, TimeUnit.SECONDS);
            open.session().cue(new Cue.Mark("sync", at));
            mark.gone().get(PULSE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException unseen) {
            throw new StepFailed("The stage window was not painted, so there was no flash.");
        }
    }

    static void await(Duration within, String what, BooleanSupplier condition)
            throws StepFailed, InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new StepFailed(
                        "Waited " + within.toSeconds() + " s for " + what + " in vain.");
            }
            Thread.sleep(LOOK_MS);
        }
    }

    private static void onFx(Runnable work) {
        FxThread.ask(() -> {
            work.run();
            return true;
        });
    }
}
