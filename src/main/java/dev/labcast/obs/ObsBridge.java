package dev.labcast.obs;

import dev.labcast.session.Scene;
import dev.labcast.session.SessionClock;
import dev.labcast.stage.SceneSwitcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Labcast's half of OBS Studio: scenes that show the stage, cards over them, recording, stream and
/// panic, kept up whether OBS is there, comes or goes. The desk calls these methods on its own
/// thread, the one that `deskThread` hands [ObsDeeds] to; none of them blocks, and none fails: what
/// OBS cannot be told now it is told when it is there, and what the person must know comes as a
/// sentence.
public final class ObsBridge implements SceneSwitcher, AutoCloseable {
    private final ObsLink link;
    private final Scenery scenery;
    private final SceneFollower follower;
    private final RecordKeeper keeper;
    private final Panic panic;
    private final Conduct conduct;

    public ObsBridge(
            ObsDoor door,
            ObsSettings settings,
            SessionClock clock,
            ObsDeeds desk,
            Executor deskThread) {
        conduct = new Conduct(desk, deskThread);
        link = new ObsLink(door, settings.address(), clock, conduct);
        scenery = new Scenery(settings, conduct::say, link::breathe);
        follower = new SceneFollower(scenery, settings.foreign(), desk, deskThread);
        keeper = new RecordKeeper(link, clock, desk, deskThread);
        panic = new Panic(link, scenery, follower, settings, conduct::say);
        conduct.lead(link, scenery, follower, keeper, panic);
    }

    /// Begins to connect.
    public void start() {
        link.start();
    }

    /// Begins to connect, with [#turn] in place of the thread.
    void begin() {
        link.begin();
    }

    boolean turn() {
        return link.turn();
    }

    public LinkState state() {
        return link.state();
    }

    /// The stage shows `scene`: so does OBS. A scene that OBS itself suggested through [ObsDeeds]
    /// may be told here too; that does nothing.
    @Override
    public void show(Scene scene) {
        if (follower.choose(scene)) {
            link.offer(conduct::carryOut, _ -> {});
        }
    }

    /// Where the stage's window is from now on; empty while there is none.
    public void stage(Optional<StagePlace> place) {
        if (scenery.stage(place)) {
            link.offer(_ -> conduct.stageMoved(), _ -> {});
        }
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
        scenery.card(part, png.map(file -> new Card(file, width, height)));
        link.offer(obs -> conduct.showCard(obs, part), _ -> {});
    }

    /// Runs `blankStage` at once, and then hides everything in OBS.
    public void panic(Runnable blankStage) {
        panic.press(blankStage);
    }

    /// Ends panic: unmutes what it muted, and goes back to what the stage shows.
    public void lift() {
        panic.lift();
    }

    public void startRecord() {
        keeper.startRecord();
    }

    public void stopRecord() {
        keeper.stopRecord();
    }

    public void pauseRecord(boolean pause) {
        keeper.pauseRecord(pause);
    }

    public void startStream() {
        keeper.startStream();
    }

    public void stopStream() {
        keeper.stopStream();
    }

    /// A chapter in OBS's recording, where OBS knows chapters (30.2 and later).
    public void chapter(String title) {
        keeper.chapter(title);
    }

    /// The stage page is served anew: OBS is to load it again.
    public void pageRestarted() {
        link.offer(scenery::refresh, _ -> {});
    }

    /// Takes all that Labcast made out of OBS, and makes nothing there again until the next start.
    public void removeAll() {
        link.offer(conduct::remove, trouble -> conduct.say(trouble.sentence()));
    }

    /// As [#removeAll], without a bridge: connects, removes and leaves. Blocks. The answer says what
    /// stays and why.
    public static List<String> removeFrom(ObsDoor door, ObsAddress address) throws ObsTrouble {
        try (Obs obs = door.open(address, _ -> {})) {
            return new Removal(obs, Found.in(obs, () -> {})).run();
        }
    }

    /// Ends the connection and the thread; OBS keeps its scenes and goes on recording.
    @Override
    public void close() {
        link.close();
    }
}
