package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Scene;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// An OBS, a desk and a person who switches in OBS, with a [SceneFollower] between them, all on one
/// thread in an order that the test or chance decides. What OBS tells about our own requests may be
/// late, behind what it tells later.
final class SwitchingStudio implements ObsDeeds, SceneFollower.Names {
    private static final List<String> ALL =
            List.of("Notebook", "Terminal", "Plots", "Desk", "Away", "Intro", "Outro");
    private static final Map<Scene, String> OURS =
            Map.of(
                    Scene.NOTEBOOK, "Notebook",
                    Scene.TERMINAL, "Terminal",
                    Scene.PLOTS, "Plots",
                    Scene.DESK, "Desk",
                    Scene.AWAY, "Away");

    /// An echo that comes behind later events, but not before those that were there first.
    private record Late(String scene, int after) {}

    private interface Step {
        void run() throws ObsTrouble;
    }

    final List<String> outside = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<String> found = new ArrayList<>();
    int overruled; // told as not the desk's, which had chosen since
    final List<String> known = new ArrayList<>(); // all that OBS let the follower know
    Optional<Scene> stage = Optional.empty();
    String program = "Scene";
    boolean inTransition;
    boolean deskAnswers;
    boolean away;
    boolean hurried; // chance may have the person be hasty
    BooleanSupplier echoIsLate = () -> false;
    boolean orderIsOpen; // docs/decisions/0062-scenes-and-segments.md says when
    int requests;
    int choices;
    private int posted;
    private final List<String> underWay = new ArrayList<>();
    private String lastHeard = "";
    private boolean lateMeanwhile;
    private final Set<String> requested = new HashSet<>();
    private final Set<String> fromOutside = new HashSet<>();

    private final Random random;
    private final SceneFollower follower;
    private final Deque<String> events = new ArrayDeque<>();
    private final List<Late> lateEchoes = new ArrayList<>();
    private final Deque<Step> link = new ArrayDeque<>();
    private final Deque<Runnable> desk = new ArrayDeque<>();
    private final Obs obs =
            (Obs)
                    Proxy.newProxyInstance(
                            Obs.class.getClassLoader(),
                            new Class<?>[] {Obs.class},
                            (_, method, arguments) ->
                                    switch (method.getName()) {
                                        case "programScene" -> look();
                                        case "switchTo" -> requested((String) arguments[0]);
                                        default -> throw new AssertionError(method.getName());
                                    });

    SwitchingStudio(Random random, ForeignScene foreign) {
        this.random = random;
        follower = new SceneFollower(this, foreign, this, desk::add);
    }

    /// Connected, and at rest.
    static SwitchingStudio met(Random random, ForeignScene foreign) throws ObsTrouble {
        SwitchingStudio studio = new SwitchingStudio(random, foreign);
        studio.restarted(studio.program);
        studio.rest();
        studio.told.clear();
        return studio;
    }

    private String look() {
        known.add("shows " + program);
        return program;
    }

    private Object requested(String scene) {
        known.add("asked for " + scene);
        if (!inTransition && !scene.equals(program)) {
            requests++;
            program = scene;
            boolean late = echoIsLate.getAsBoolean();
            underWay(scene, requested, late);
            if (late) {
                lateEchoes.add(new Late(scene, posted));
            } else {
                post(scene);
            }
        }
        return Optional.empty();
    }

    /// Of a scene that both sides go to before all is heard, a late answer leaves the order open.
    private void underWay(String scene, Set<String> whose, boolean late) {
        if (underWay.isEmpty() && !follower.waits()) {
            lateMeanwhile = false;
            requested.clear();
            fromOutside.clear();
        }
        underWay.add(scene);
        whose.add(scene);
        lateMeanwhile |= late;
        orderIsOpen |= lateMeanwhile && !Collections.disjoint(requested, fromOutside);
    }

    void chooses(Scene scene) {
        choices++;
        stage = Optional.of(scene);
        if (follower.choose(scene) && !away) {
            link.add(this::carryOut);
        }
    }

    private void carryOut() throws ObsTrouble {
        if (!follower.carryOut(obs)) {
            link.add(this::carryOut);
        }
    }

    /// In OBS's own window.
    void person(String scene) {
        if (!scene.equals(program)) {
            orderIsOpen |= hasty(scene);
            program = scene;
            outside.add(scene);
            underWay(scene, fromOutside, false);
            post(scene);
        }
    }

    private void post(String scene) {
        posted++;
        events.add(scene);
    }

    private void unlessHasty(String scene) {
        if (hurried || !hasty(scene)) {
            person(scene);
        }
    }

    /// To and fro before any of it is told: nobody could tell the order of such events.
    private boolean hasty(String scene) {
        return !underWay.isEmpty() && scene.equals(lastHeard) || underWay.contains(scene);
    }

    /// OBS comes again, showing `scene`.
    void restarted(String scene) throws ObsTrouble {
        program = scene;
        events.clear();
        lateEchoes.clear();
        link.clear();
        underWay.clear();
        follower.align(obs);
    }

    void something() throws ObsTrouble {
        switch (random.nextInt(7)) {
            case 0 -> chooses(Scene.values()[random.nextInt(5)]);
            case 1 -> unlessHasty(ALL.get(random.nextInt(ALL.size())));
            case 2 -> inTransition = random.nextInt(4) == 0;
            case 3 -> anyEvent();
            case 4, 5 -> link();
            default -> desk();
        }
    }

    private void anyEvent() {
        if (!lateEchoes.isEmpty() && random.nextInt(3) == 0) {
            lateEcho();
        } else {
            event();
        }
    }

    private void event() {
        if (!events.isEmpty()) {
            hear(events.remove());
        }
    }

    private void lateEcho() {
        Late late = lateEchoes.getFirst();
        if (late.after() <= posted - events.size()) {
            lateEchoes.removeFirst();
            hear(late.scene());
        }
    }

    /// Nothing else waits for the link's thread.
    void hearsNext() throws ObsTrouble {
        event();
        link();
    }

    /// As [#hearsNext].
    void hearsLate() throws ObsTrouble {
        lateEcho();
        link();
    }

    private void hear(String scene) {
        link.add(() -> {
            underWay.remove(scene);
            lastHeard = scene;
            known.add("heard " + scene);
            follower.switched(obs, scene);
        });
    }

    void link() throws ObsTrouble {
        if (!link.isEmpty()) {
            link.remove().run();
        }
    }

    private void desk() {
        if (!desk.isEmpty()) {
            desk.remove().run();
        }
    }

    void quiet() throws ObsTrouble {
        follower.quiet(obs);
    }

    /// Until nothing is under way.
    void rest() throws ObsTrouble {
        inTransition = false;
        do {
            anyEvent();
            link();
            desk();
            if (events.size() + lateEchoes.size() + link.size() == 0) {
                quiet();
            }
        } while (events.size() + lateEchoes.size() + link.size() + desk.size() > 0);
    }

    /// A scene of the person's own leaves the stage as it is.
    void agree(String where) {
        if (OURS.containsValue(program)) {
            assertEquals(Optional.of(program), stage.map(OURS::get), where);
        }
        assertEquals(stage, follower.scene(), where);
    }

    @Override
    public Optional<String> nameOf(Scene scene) {
        return Optional.of(OURS.get(scene));
    }

    @Override
    public Optional<Scene> sceneOf(String name) {
        return OURS.entrySet().stream()
                .filter(it -> it.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public void switchedOutside(Scene scene, String obsName, After after) {
        told.add(obsName);
        overruled += after == After.OVERRULED ? 1 : 0;
        if (after == After.STAYS) {
            stage = Optional.of(scene);
            if (deskAnswers) {
                choices--;
                chooses(scene);
            }
        }
    }

    @Override
    public void foundAt(Scene scene) {
        found.add(OURS.get(scene));
        stage = Optional.of(scene);
    }

    @Override
    public void foreignScene(String obsName, boolean counts, After after) {
        told.add(obsName);
    }

    @Override
    public void linkChanged(LinkState state) {}

    @Override
    public void say(String sentence) {}

    @Override
    public void warn(String sentence) {}

    @Override
    public void notConnected(String sentence) {}

    @Override
    public void health(Health health) {}

    @Override
    public void recordings(List<RecordSpan> spans) {}
}
