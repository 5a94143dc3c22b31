package dev.labcast.obs;

import dev.labcast.obs.ObsDeeds.After;
import dev.labcast.session.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Keeps the stage's scene and OBS's program scene the same, whoever of the two changes. It has two
/// halves: one on the desk's thread, which counts the desk's choices, and one on the link's thread,
/// which carries them out and hears of switches.
///
/// There are no loops, because an event that answers our own request is no news, and a choice that
/// OBS itself suggested is no choice. Events may be late: with each switch from outside OBS is
/// asked what it shows now, and the desk follows only if it has chosen nothing since what OBS had
/// carried out by then. What the desk chose later than that will be carried out later, too, and
/// wins.
final class SceneFollower {

    /// How our scenes are called in OBS.
    interface Names {
        Optional<String> nameOf(Scene scene);

        Optional<Scene> sceneOf(String name);
    }

    /// What the stage shows, and how many choices of the desk led there.
    private record Chosen(long number, Optional<Scene> scene) {}

    private final Names names;
    private final ForeignScene foreign;
    private final ObsDeeds desk;
    private final Executor deskThread;

    private volatile Chosen chosen = new Chosen(0, Optional.empty());
    private boolean elsewhere; // the desk's thread: OBS shows something that the stage does not
    private Optional<Scene> suggested = Optional.empty(); // the desk's: what it was told to be

    private final List<Told.Request> unanswered =
            new ArrayList<>(); // from here on the link's thread
    private final List<String> untold = new ArrayList<>();
    private long carriedOut;
    private String program = "";
    private String heard = "";
    private String shown = ""; // what the desk was told, or asked for, last
    private boolean apart; // OBS shows what the stage does not, and the desk let it
    private boolean held;
    private boolean coming; // OBS shows what it has not told yet

    SceneFollower(Names names, ForeignScene foreign, ObsDeeds desk, Executor deskThread) {
        this.names = names;
        this.foreign = foreign;
        this.desk = desk;
        this.deskThread = deskThread;
    }

    /// The desk's thread: the stage shows `scene` from now on. Says whether [#carryOut] is needed.
    boolean choose(Scene scene) {
        boolean answer = suggested.equals(Optional.of(scene));
        suggested = Optional.empty();
        if (answer) {
            chosen = new Chosen(chosen.number(), Optional.of(scene));
            return false;
        }
        if (chosen.scene().equals(Optional.of(scene)) && !elsewhere) {
            return false;
        }
        elsewhere = false;
        chosen = new Chosen(chosen.number() + 1, Optional.of(scene));
        return true;
    }

    /// What the stage shows, as far as it was told. Any thread.
    Optional<Scene> scene() {
        return chosen.scene();
    }

    /// The link's thread: brings OBS to the newest choice, if it is not there. Says whether that is
    /// done; if not, it must be tried again a little later.
    boolean carryOut(Obs obs) throws ObsTrouble {
        Chosen newest = chosen;
        if (held || newest.number() == carriedOut) {
            return true;
        }
        Optional<String> name = newest.scene().flatMap(names::nameOf);
        return name.isEmpty() || carryOut(obs, newest, name.get());
    }

    private boolean carryOut(Obs obs, Chosen newest, String name) throws ObsTrouble {
        if (!switchTo(obs, name)) {
            return false;
        }
        carriedOut = newest.number();
        apart = false;
        return true;
    }

    /// The link's thread: OBS is to show `name`, and its event about that is no news. Says whether
    /// it does: in studio mode OBS takes no other scene while a transition runs, and does not say
    /// so.
    boolean switchTo(Obs obs, String name) throws ObsTrouble {
        String before = obs.programScene();
        program = before;
        if (before.equals(name)) {
            shown = name;
            return true;
        }
        obs.switchTo(name);
        program = obs.programScene();
        if (program.equals(before)) {
            return false;
        }
        shown = name;
        // Not before OBS took it: one that comes to nothing must not be mixed up with an equal one
        // that waits. The answer is heard on this thread, so it is not missed.
        unanswered.add(new Told.Request(before, name));
        return true;
    }

    /// The link's thread: OBS says that its program scene is `name`. While answers to our requests
    /// are still to come it is told to the desk with the last of them; see [#waits].
    void switched(Obs obs, String name) throws ObsTrouble {
        untold.add(name);
        Told told = Told.of(heard, untold, unanswered);
        if (told.missing().isEmpty()) {
            tell(obs, told.outside());
        }
    }

    /// Whether [#quiet] must be called when nothing has come from OBS for a while.
    boolean waits() {
        return !unanswered.isEmpty() || coming;
    }

    /// The link's thread: nothing came from OBS for a while. An answer that did not come in its
    /// turn was late, or will never come because OBS showed that scene already.
    void quiet(Obs obs) throws ObsTrouble {
        tell(obs, Told.of(heard, untold, unanswered).withoutLateAnswers());
        coming = false;
        if (!program.equals(shown)) {
            report(program, true, false);
        }
    }

    private void tell(Obs obs, List<String> outside) throws ObsTrouble {
        program = obs.programScene();
        coming = !untold.isEmpty() && !untold.contains(program);
        heard = untold.isEmpty() ? program : untold.getLast();
        untold.clear();
        unanswered.clear();
        int last = outside.lastIndexOf(program);
        for (int i = 0; i < outside.size(); i++) {
            report(outside.get(i), i == last, coming || i < outside.size() - 1);
        }
    }

    /// `more` says whether another switch is told next.
    private void report(String name, boolean shownNow, boolean more) {
        long seen = carriedOut;
        Optional<Scene> scene = names.sceneOf(name);
        boolean last = shownNow && !held;
        if (last) {
            shown = name;
            apart = scene.isEmpty();
        }
        deskThread.execute(() -> {
            boolean stays = last && chosen.number() == seen;
            tell(name, scene, stays ? After.STAYS : more ? After.PASSED : After.OVERRULED);
        });
    }

    private void tell(String name, Optional<Scene> scene, After after) {
        boolean stays = after == After.STAYS;
        if (scene.isPresent()) {
            if (stays) {
                stays(scene);
            }
            desk.switchedOutside(scene.get(), name, after);
        } else {
            boolean away = foreign == ForeignScene.AWAY;
            if (stays) {
                elsewhere = true;
                suggested = away ? Optional.of(Scene.AWAY) : Optional.empty();
            }
            desk.foreignScene(name, away, after);
        }
    }

    /// The link's thread: OBS has other scenes now, and what it shows is news.
    void forget() {
        program = "";
        coming = false;
        unanswered.clear();
        untold.clear();
    }

    /// The link's thread: OBS is there, for the first time or again, and our scenes are in it. It
    /// is to show what the stage shows; unless the person had it show a scene of her own and the
    /// desk has not chosen since. Says whether that is done, as [#carryOut].
    boolean align(Obs obs) throws ObsTrouble {
        unanswered.clear();
        untold.clear();
        heard = obs.programScene();
        if (held) {
            return true;
        }
        String before = program;
        program = heard;
        Chosen newest = chosen;
        boolean chosenSince = newest.number() != carriedOut;
        boolean hers = names.sceneOf(program).isEmpty() && (apart || before.isEmpty());
        Optional<String> name = newest.scene().flatMap(names::nameOf);
        if (name.isPresent() && (chosenSince || !hers)) {
            return carryOut(obs, newest, name.get());
        }
        if (!program.equals(before)) {
            names.sceneOf(program).ifPresentOrElse(this::found, () -> report(program, true, false));
        }
        return true;
    }

    private void found(Scene scene) {
        long seen = carriedOut;
        shown = program;
        apart = false;
        deskThread.execute(() -> {
            if (chosen.number() == seen) {
                stays(Optional.of(scene));
                desk.foundAt(scene);
            }
        });
    }

    private void stays(Optional<Scene> scene) {
        elsewhere = false;
        suggested = Optional.empty();
        chosen = new Chosen(chosen.number(), scene);
    }

    /// The link's thread: from now on choices are only remembered, while panic keeps OBS where it
    /// is. The scene that OBS showed.
    String hold(Obs obs) throws ObsTrouble {
        held = true;
        return obs.programScene();
    }

    /// The link's thread: OBS goes to what the stage shows, or back to `before` if that is a scene
    /// of the person's own and the desk has not chosen since. Says whether that is done, as
    /// [#carryOut].
    boolean release(Obs obs, String before) throws ObsTrouble {
        held = false;
        Chosen newest = chosen;
        Optional<String> name = newest.scene().flatMap(names::nameOf);
        boolean hers = apart || name.isEmpty();
        if (newest.number() == carriedOut && hers && !before.isEmpty()) {
            return switchTo(obs, before);
        }
        return name.isEmpty() || carryOut(obs, newest, name.get());
    }

    /// The link's thread: the desk's newest choice cannot be carried out, and that is that.
    void gaveUp() {
        carriedOut = chosen.number();
        deskThread.execute(() -> elsewhere = true);
    }
}
