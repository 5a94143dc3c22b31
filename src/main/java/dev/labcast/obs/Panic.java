package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Hides everything at once. The stage goes blank first, here and on the calling thread, whatever
/// becomes of OBS; then, ahead of all else, OBS goes to the away scene, mutes what the person chose
/// and, if she chose so, ends the stream with its delay discarded. It stays so, also over a
/// reconnect, until [#lift]. [#press] and [#lift] on the desk's thread, the rest on the link's.
final class Panic {
    private static final String FORCE_STOP = "OBSBasic.ForceStopStreaming";
    private static final int NOT_FOUND = 600; // obs-websocket's RequestStatus
    private static final long AGAIN_MILLIS = 100;
    private static final int TRIES = 40;
    private static final String AWAY =
            "OBS is not connected: the stage is blank, but if OBS streams it still does; stop it"
                    + " there.";

    private final ObsLink link;
    private final Scenery scenery;
    private final SceneFollower follower;
    private final ObsSettings settings;
    private final Consumer<String> say;
    private final Set<String> muted = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<String> missing = new HashSet<>();
    private volatile boolean on;
    private boolean holding;
    private String before = "";

    Panic(
            ObsLink link,
            Scenery scenery,
            SceneFollower follower,
            ObsSettings settings,
            Consumer<String> say) {
        this.link = link;
        this.scenery = scenery;
        this.follower = follower;
        this.settings = settings;
        this.say = say;
    }

    void press(Runnable blankStage) {
        blankStage.run();
        on = true;
        link.ahead(obs -> strike(obs, settings.panicStopsStream()), trouble -> say.accept(AWAY));
    }

    /// Any thread.
    List<String> muted() {
        synchronized (muted) {
            return List.copyOf(muted);
        }
    }

    /// Back to what was, deliberately.
    void lift() {
        if (on) {
            on = false;
            link.offer(this::settle, _ -> {}); // else when OBS is there again
        }
    }

    /// OBS is there again, or panic is over: brings OBS to where it belongs.
    void settle(Obs obs) throws ObsTrouble {
        if (on) {
            strike(obs, false);
            return;
        }
        for (String input : muted()) {
            unmute(obs, input);
        }
        boolean there = holding ? follower.release(obs, before) : follower.align(obs);
        holding = false;
        if (!there) {
            link.later(AGAIN_MILLIS, this::settle);
        }
    }

    private void unmute(Obs obs, String input) throws ObsTrouble {
        try {
            obs.mute(input, false);
        } catch (ObsTrouble refused) {
            passOn(refused);
            say.accept("\"%s\" is still muted in OBS; unmute it there.".formatted(input));
        }
        muted.remove(input);
    }

    private void strike(Obs obs, boolean stopStream) throws ObsTrouble {
        List<String> failed = new ArrayList<>();
        if (!holding) {
            before = follower.hold(obs);
            holding = true;
        }
        showAway(obs, failed);
        for (String input : settings.panicMutes()) {
            mute(obs, input, failed);
        }
        if (stopStream) {
            try {
                obs.hotkey(FORCE_STOP);
            } catch (ObsTrouble refused) {
                passOn(refused);
                failed.add("the stream goes on");
            }
        }
        if (!failed.isEmpty()) {
            say.accept(
                    "The stage is blank, but in OBS "
                            + String.join(", ", failed)
                            + "; see to it there.");
        }
    }

    private void showAway(Obs obs, List<String> failed) throws ObsTrouble {
        String name = scenery.nameOf(Scene.AWAY).orElse(Part.usualName(Scene.AWAY));
        try {
            if (!follower.switchTo(obs, name)) {
                again(name, TRIES);
            }
        } catch (ObsTrouble refused) {
            passOn(refused);
            failed.add("there is no away scene to go to");
        }
    }

    /// In studio mode OBS goes nowhere while a transition runs.
    private void again(String name, int tries) {
        link.later(
                AGAIN_MILLIS,
                obs -> {
                    if (!on || follower.switchTo(obs, name)) {
                        return;
                    }
                    if (tries == 0) {
                        say.accept("OBS does not go to its away scene; switch it there.");
                    } else {
                        again(name, tries - 1);
                    }
                });
    }

    private void mute(Obs obs, String input, List<String> failed) throws ObsTrouble {
        try {
            if (!obs.muted(input)) {
                obs.mute(input, true);
                muted.add(input);
            }
        } catch (ObsTrouble refused) {
            passOn(refused);
            if (refused.code() != NOT_FOUND) {
                failed.add("\"%s\" is not muted".formatted(input));
            } else if (missing.add(input)) { // said once: it will be missing at the next time, too
                failed.add("there is no \"%s\" to be muted".formatted(input));
            }
        }
    }

    private static void passOn(ObsTrouble trouble) throws ObsTrouble {
        if (trouble.kind() == ObsTrouble.Kind.AWAY) {
            throw trouble;
        }
    }
}
