package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A desk with a bridge to a [ScriptedObs], all on the test's thread. Time goes on while the test
/// waits for something.
final class BridgedDesk implements ObsDeeds, AutoCloseable {
    static final ObsAddress HERE = new ObsAddress("127.0.0.1", 4455, "");
    private static final long STEP_MILLIS = 10;

    final SetClock clock = new SetClock();
    final ScriptedObs studio;
    final RequestLog door;
    final ObsBridge bridge;
    final Obs person;
    final List<String> said = new ArrayList<>();
    final List<String> switches = new ArrayList<>();
    final List<Health> health = new ArrayList<>();
    List<RecordSpan> recordings = List.of();

    BridgedDesk(ObsSettings settings) throws ObsTrouble {
        studio = ScriptedObs.newer(() -> clock.now() * 1_000_000, Path.of("videos"));
        door = new RequestLog(studio);
        bridge = new ObsBridge(door, settings, clock, this, Runnable::run);
        person = studio.open(HERE, _ -> {});
    }

    void opensStage() {
        StagePlace.Region region = new StagePlace.Region(1, 0, 0, 1280, 720, 1280, 720);
        bridge.stage(Optional.of(new StagePlace("Labcast · Stage", true, region)));
    }

    static BridgedDesk connected(ObsSettings settings) throws Exception {
        BridgedDesk desk = new BridgedDesk(settings);
        desk.studio.choices(
                "capture_window", Map.of("Labcast · Stage", "1\r\nLabcast · Stage\r\njava"));
        desk.bridge.show(Scene.DESK);
        desk.bridge.begin();
        desk.shows("Labcast · Desk");
        return desk;
    }

    void turn() {
        while (bridge.turn()) {
            health.size();
        }
    }

    void until(String what, Callable<Boolean> condition) throws Exception {
        Eventually.holds(
                what,
                () -> {
                    clock.millis.addAndGet(STEP_MILLIS);
                    turn();
                    return condition.call();
                });
    }

    void pass(long millis) throws Exception {
        for (long end = clock.now() + millis; clock.now() < end; ) {
            clock.millis.addAndGet(STEP_MILLIS);
            turn();
            Thread.sleep(0, 100_000); // what OBS tells comes on a thread of its own
        }
    }

    /// The bridge waits for its link, whose thread this one is.
    void closeWhileTurning() throws Exception {
        Thread closing = Thread.ofVirtual().start(bridge::close);
        while (closing.isAlive()) {
            bridge.turn();
            Thread.sleep(1);
        }
    }

    void shows(String scene) throws Exception {
        until(scene, () -> person.programScene().equals(scene));
    }

    @Override
    public void linkChanged(LinkState state) {}

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    @Override
    public void warn(String sentence) {
        said.add(sentence);
    }

    @Override
    public void notConnected(String sentence) {
        said.add(sentence);
    }

    @Override
    public void switchedOutside(Scene scene, String obsName, After after) {
        switches.add(scene + (after == After.STAYS ? "" : " before"));
        if (after == After.STAYS) {
            bridge.show(scene);
        }
    }

    @Override
    public void foundAt(Scene scene) {
        switches.add("found at " + scene);
        bridge.show(scene);
    }

    @Override
    public void foreignScene(String obsName, boolean away, After after) {
        switches.add(obsName);
    }

    @Override
    public void health(Health now) {
        health.add(now);
    }

    @Override
    public void recordings(List<RecordSpan> spans) {
        recordings = spans;
    }

    Optional<Obs.Item> item(String scene, String source) throws ObsTrouble {
        return person.items(scene).stream().filter(it -> it.source().equals(source)).findFirst();
    }

    @Override
    public void close() {
        bridge.close();
        person.close();
    }
}
