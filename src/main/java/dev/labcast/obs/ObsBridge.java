package dev.labcast.obs;

import dev.labcast.session.Scene;
import dev.labcast.session.SessionClock;
import dev.labcast.stage.SceneSwitcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Labcast's half of OBS Studio: scenes that show the stage, cards over them, recording, stream and
/// panic, kept up whether OBS is there, comes or goes. The desk calls these methods on its own
/// thread, the one that `deskThread` hands [ObsDeeds] to; none of them blocks, and none fails: what
/// OBS cannot be told now it is told when it is there, and what the person must know comes as a
/// sentence.
public final class ObsBridge implements SceneSwitcher, AutoCloseable {
    private static final long LEAVE_MILLIS = 1_000;

    private final Conduct conduct;

    public ObsBridge(
            ObsDoor door,
            ObsSettings settings,
            SessionClock clock,
            ObsDeeds desk,
            Executor deskThread) {
        conduct = new Conduct(door, settings, clock, desk, deskThread);
    }

    /// Begins to connect.
    public void start() {
        conduct.link.start();
    }

    /// Begins to connect, with [#turn] in place of the thread.
    void begin() {
        conduct.link.begin();
    }

    boolean turn() {
        return conduct.link.turn();
    }

    public LinkState state() {
        return conduct.link.state();
    }

    /// The stage shows `scene`: so does OBS. A scene that OBS itself suggested through [ObsDeeds]
    /// may be told here too; that does nothing.
    @Override
    public void show(Scene scene) {
        if (conduct.follower.choose(scene)) {
            conduct.link.offer(conduct::carryOut, _ -> {});
        }
    }

    /// Where the stage's window is from now on; empty while there is none.
    public void stage(Optional<StagePlace> place) {
        if (conduct.scenery.stage(place)) {
            conduct.link.offer(conduct::stageMoved, _ -> {});
        }
    }

    /// Whether OBS shows the part of the screen where the stage is, and with it whatever lies
    /// there.
    public boolean showsScreen() {
        return conduct.scenery.showsScreen();
    }

    /// The lower third to show, `width` by `height` px on a canvas 1080 px high; empty for none.
    /// Each picture needs a file name of its own.
    public void lowerThird(Optional<Path> png, int width, int height) {
        card(Part.LOWER_THIRD, png, width, height);
    }

    /// The question card to show, as [#lowerThird].
    public void question(Optional<Path> png, int width, int height) {
        card(Part.QUESTION, png, width, height);
    }

    private void card(Part part, Optional<Path> png, int width, int height) {
        conduct.scenery.card(part, png.map(file -> new Card(file, width, height)));
        conduct.link.offer(obs -> conduct.showCard(obs, part), _ -> {});
    }

    /// Runs `blankStage` at once, and then hides everything in OBS.
    public void panic(Runnable blankStage) {
        conduct.panic.press(blankStage);
    }

    /// Ends conduct.panic: unmutes what it muted, and goes back to what the stage shows.
    public void lift() {
        conduct.panic.lift();
    }

    public void startRecord() {
        conduct.keeper.startRecord();
    }

    public void stopRecord() {
        conduct.keeper.stopRecord();
    }

    public void toggleRecord() {
        conduct.keeper.toggleRecord();
    }

    /// Says so where nothing is recorded.
    public void togglePause() {
        conduct.keeper.togglePause();
    }

    public void toggleStream() {
        conduct.keeper.toggleStream();
    }

    public void startStream() {
        conduct.keeper.startStream();
    }

    public void stopStream() {
        conduct.keeper.stopStream();
    }

    /// A chapter in OBS's recording, where OBS knows chapters (30.2 and later).
    public void chapter(String title) {
        conduct.keeper.chapter(title);
    }

    /// The stage page is served anew: OBS is to load it again.
    public void pageRestarted() {
        conduct.link.offer(conduct.scenery::refresh, _ -> {});
    }

    /// The pages that OBS shows from now on, where it has the browser plug-in. OBS loads them anew.
    public void pages(Pages served) {
        conduct.scenery.pages(served);
        conduct.link.offer(conduct::pagesMoved, _ -> {});
    }

    /// Takes all that Labcast made out of OBS, and makes nothing there again until the next start.
    public void removeAll() {
        conduct.link.offer(conduct::remove, trouble -> conduct.say(trouble.sentence()));
    }

    /// As [#removeAll], without a bridge: connects, removes and leaves. Blocks. The answer says
    /// what stays and why.
    public static List<String> removeFrom(ObsDoor door, ObsAddress address) throws ObsTrouble {
        try (Obs obs = door.open(address, _ -> {})) {
            return new Removal(obs, Found.in(obs, () -> {})).run();
        }
    }

    /// Ends the connection and the thread; OBS keeps its scenes and goes on recording. From a scene
    /// of Labcast's it goes to the away scene first, since the stage's window will be gone, and no
    /// card is left over. Waits a second for that at most; not on the thread that OBS's events come
    /// on.
    @Override
    public void close() {
        leave();
        conduct.link.close();
    }

    /// What panic muted and is muted still; for after [#close], when nobody is left to unmute it.
    public List<String> muted() {
        return conduct.panic.muted();
    }

    private void leave() {
        CompletableFuture<Boolean> left = new CompletableFuture<>();
        conduct.link.ahead(
                obs -> {
                    conduct.leave(obs);
                    left.complete(true);
                },
                _ -> left.complete(false));
        try {
            left.get(LEAVE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            // OBS hangs; there is no more to be done
        }
    }
}
