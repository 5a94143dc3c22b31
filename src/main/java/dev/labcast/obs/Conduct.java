package dev.labcast.obs;

import dev.labcast.session.Scene;
import dev.labcast.session.SessionClock;
import java.util.concurrent.Executor;

/// What the bridge does when: the order of things once OBS is there, and who heeds which of its
/// events. The link's thread.
final class Conduct implements LinkListener {
    private static final long AGAIN_MILLIS = 150;
    private static final long QUIET_MILLIS = 500;
    private static final long LOOK_MILLIS = 700;
    private static final int LOOKS = 4;
    private static final long UNSEEN_MILLIS = 2_000;

    private final ObsDeeds desk;
    private final Executor deskThread;
    private final Repairs repairs;
    final ObsLink link;
    final Scenery scenery;
    final SceneFollower follower;
    final RecordKeeper keeper;
    final Panic panic;
    private boolean removed;
    private boolean looking;
    private boolean carrying;
    private long switches;

    Conduct(
            ObsDoor door,
            ObsSettings settings,
            SessionClock clock,
            ObsDeeds desk,
            Executor deskThread) {
        this.desk = desk;
        this.deskThread = deskThread;
        link = new ObsLink(door, settings.address(), clock, this);
        repairs = new Repairs(link, this::provision);
        scenery = new Scenery(settings, this::say, link::breathe);
        follower = new SceneFollower(scenery, settings.foreign(), desk, deskThread);
        keeper = new RecordKeeper(link, clock, desk, deskThread);
        panic = new Panic(link, scenery, follower, settings, this::warn);
    }

    @Override
    public void state(LinkState state) {
        deskThread.execute(() -> desk.linkChanged(state));
    }

    @Override
    public void trouble(String sentence) {
        deskThread.execute(() -> desk.notConnected(sentence));
    }

    private void warn(String sentence) {
        deskThread.execute(() -> desk.warn(sentence));
    }

    void say(String sentence) {
        deskThread.execute(() -> desk.say(sentence));
    }

    @Override
    public void ready(Obs obs, LinkState.Ready state) throws ObsTrouble {
        repairs.reset();
        looking = false;
        carrying = false;
        scenery.forget();
        keeper.ready(obs, state);
        try {
            provision(obs);
        } catch (ObsTrouble refused) {
            passOn(refused);
            say("Labcast's scenes in OBS are not complete: " + refused.sentence());
        }
        panic.settle(obs);
        scenery.refresh(obs);
    }

    /// Says whether anything was wrong.
    private boolean provision(Obs obs) throws ObsTrouble {
        if (removed) {
            return false;
        }
        boolean wrong = scenery.provision(obs);
        lookSoon(LOOKS);
        return wrong;
    }

    @Override
    public void heard(Obs obs, ObsEvent event, long at) throws ObsTrouble {
        switch (event) {
            case ObsEvent.SceneSwitched(String scene) -> switched(obs, scene);
            case ObsEvent.TransitionEnded() -> carryOut(obs);
            case ObsEvent.ScenesChanged() -> repairs.changed();
            case ObsEvent.ItemsChanged(String scene) -> {
                if (scene.isEmpty() || scenery.sceneOf(scene).isPresent()) {
                    repairs.changed();
                }
            }
            case ObsEvent.CollectionChanged _ -> otherCollection(obs);
            case ObsEvent.RecordChanged(var state, var path) -> keeper.heard(state, path, at);
            case ObsEvent.RecordFileChanged(String path) -> keeper.wentOver(path, at);
            case ObsEvent.StreamChanged _,
                    ObsEvent.StudioModeChanged _,
                    ObsEvent.Exiting _,
                    ObsEvent.Closed _ -> {}
        }
    }

    /// A scene that was renamed a moment ago may still be known by its old name.
    private void switched(Obs obs, String scene) throws ObsTrouble {
        if (repairs.isWaiting() && scenery.sceneOf(scene).isEmpty()) {
            provision(obs);
        }
        follower.switched(obs, scene);
        quietSoon();
    }

    private void otherCollection(Obs obs) throws ObsTrouble {
        scenery.forget();
        follower.forget();
        provision(obs);
        panic.settle(obs);
    }

    /// Brings OBS to the scene that the desk chose; makes it again first if it is gone.
    void carryOut(Obs obs) throws ObsTrouble {
        try {
            carryOutOnce(obs);
        } catch (ObsTrouble gone) {
            passOn(gone);
            provision(obs);
            try {
                carryOutOnce(obs);
            } catch (ObsTrouble refused) {
                passOn(refused);
                follower.gaveUp();
                say("OBS did not switch the scene: " + refused.sentence());
            }
        }
    }

    private void carryOutOnce(Obs obs) throws ObsTrouble {
        if (!follower.carryOut(obs) && !carrying) {
            carrying = true;
            link.later(
                    AGAIN_MILLIS,
                    it -> {
                        carrying = false;
                        carryOut(it);
                    });
        }
        quietSoon();
    }

    private void quietSoon() {
        long mine = ++switches;
        if (follower.waits()) {
            link.later(
                    QUIET_MILLIS,
                    obs -> {
                        if (mine == switches) {
                            follower.quiet(obs);
                        }
                    });
        }
    }

    /// At once: what OBS shows of the screen is not the stage any more.
    void stageMoved(Obs obs) throws ObsTrouble {
        provision(obs);
    }

    void pagesMoved(Obs obs) throws ObsTrouble {
        provision(obs);
        scenery.refresh(obs);
    }

    void showCard(Obs obs, Part part) throws ObsTrouble {
        if (!removed) {
            scenery.show(obs, part);
        }
    }

    /// Labcast is about to go, and with it the stage's window: neither what lies behind it nor what
    /// was written over it may be left to be seen.
    void leave(Obs obs) throws ObsTrouble {
        if (removed) {
            return;
        }
        if (scenery.sceneOf(obs.programScene()).isPresent()) {
            follower.switchTo(obs, scenery.nameOf(Scene.AWAY).orElse(Part.usualName(Scene.AWAY)));
        }
        scenery.leave(obs);
    }

    void remove(Obs obs) throws ObsTrouble {
        removed = true;
        scenery.remove(obs).forEach(this::say);
        say("Labcast's scenes and sources are gone from OBS.");
    }

    /// A capture takes some frames to begin, and finds its window up to 2 s after it is first
    /// drawn; what it shows then is looked at some times before it is called black.
    private void lookSoon(int looks) {
        lookIn(LOOK_MILLIS, looks);
    }

    private void lookIn(long millis, int looks) {
        if (scenery.doubtful() && !looking) {
            looking = true;
            link.later(millis, obs -> look(obs, looks));
        }
    }

    private void look(Obs obs, int looks) throws ObsTrouble {
        looking = false;
        if (!scenery.doubtful()) {
            return;
        }
        if (!scenery.isDrawn(obs)) {
            lookIn(UNSEEN_MILLIS, LOOKS);
            return;
        }
        if (!scenery.looksBlack(obs)) {
            return;
        }
        if (looks > 1) {
            lookSoon(looks - 1);
        } else {
            scenery.goOverToRegion(obs);
        }
    }

    private static void passOn(ObsTrouble trouble) throws ObsTrouble {
        if (trouble.kind() == ObsTrouble.Kind.AWAY) {
            throw trouble;
        }
    }
}
