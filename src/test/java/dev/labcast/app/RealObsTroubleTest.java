package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.obs.ClientDoor;
import dev.labcast.obs.Eventually;
import dev.labcast.obs.Obs;
import dev.labcast.obs.ObsBridge;
import dev.labcast.obs.OwnCrash;
import dev.labcast.obs.RealObs;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SceneSource;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The whole desk with the real OBS, while that is killed, frozen, given another password, and
/// switched by somebody else. `-Dlabcast.obs.kills=10 -Dlabcast.obs.switches=50` for more of it.
@ExtendWith(OwnCrash.class)
class RealObsTroubleTest {
    private static final int KILLS = Integer.getInteger("labcast.obs.kills", 2);
    private static final int SWITCHES = Integer.getInteger("labcast.obs.switches", 20);

    /// A pool may have grown by as many; a leak would be one for each of the ends.
    private static final int POOLED = 2;

    private static final long BACK_MS = 5_000;
    private static final int SHORTEST_GAP_MS = 30;
    private static final int LONGEST_GAP_MS = 900;

    @TempDir Path home;
    private RealObs studio;
    private OpenedDesk desk;

    @BeforeEach
    void open() throws Exception {
        studio = RealObs.running();
        Map<String, String> environment = Map.of(ObsPassword.VARIABLE, studio.address().password());
        ObsWish real =
                new ObsStart(environment, new Places(home, home, home))
                        .desk(Settings.usual(home), Optional.of(studio.address().place()));
        ObsWish unseen = new ObsWish("OBS", real.door(), real.settings(), true, false, true);
        desk = new OpenedDesk(home, DeskMemory.FIRST.sized(980, 900), unseen);
        awaitConnected(true, 20_000);
        Fx.run(() -> desk.open.staging().stage(Pane.TERMINAL, true));
        Fx.run(() -> desk.open.desk().start("debugging"));
        awaitScene("Labcast · Terminal");
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        ObsBridge.removeFrom(new ClientDoor(), studio.address());
    }

    @Test
    void it_is_there_again_after_every_end_and_hang_and_the_log_says_so() throws Exception {
        List<String> threads = connectionThreads();
        Gaps gaps = new Gaps();
        for (int kill = 0; kill < KILLS; kill++) {
            studio.kill();
            awaitConnected(false, 5_000);
            Scene chosen = kill % 2 == 0 ? Scene.PLOTS : Scene.TERMINAL;
            Fx.run(() -> desk.open.staging().choose(chosen));
            studio.start();
            awaitConnected(true, BACK_MS);
            awaitScene(chosen == Scene.PLOTS ? "Labcast · Plots" : "Labcast · Terminal");
            awaitLowerThird();
        }
        studio.freeze();
        awaitConnected(false, 15_000);
        studio.thaw();
        awaitConnected(true, BACK_MS);
        awaitLowerThird();
        gaps.end();

        assertTrue(gaps.longest() < 1_000, "the desk stood still for " + gaps.longest() + " ms");
        Eventually.value(
                RealObsTroubleTest::connectionThreads,
                now -> now.size() <= threads.size() + POOLED);
        List<String> states = new ArrayList<>();
        desk.settled();
        for (SessionEvent.BridgeChanged changed : events(SessionEvent.BridgeChanged.class)) {
            if (changed.bridge().equals("obs")) {
                states.add(changed.state());
            }
        }
        List<String> wanted = new ArrayList<>(List.of("connected"));
        for (int i = 0; i <= KILLS; i++) {
            wanted.addAll(List.of("away", "connected"));
        }
        assertEquals(wanted, states);
        System.out.printf(
                "%d kills and a freeze: the desk's longest stillness %d ms, threads %d then %d%n",
                KILLS, gaps.longest(), threads.size(), connectionThreads().size());
    }

    @Test
    void another_password_is_said_in_a_sentence_and_the_desk_goes_on() throws Exception {
        studio.changePassword();

        Eventually.holds(
                "a sentence about the password",
                () -> Fx.ask(() -> desk.open.desk().lamp().hint()).contains("password"));
        Fx.run(() -> desk.open.desk().start("analysing"));
        assertEquals(2, Fx.ask(() -> desk.open.session().book().segments().list().size()));
    }

    @Test
    void segments_are_the_history_of_the_scenes_that_somebody_switched_to() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> names =
                List.of(
                        "Labcast · Notebook",
                        "Labcast · Terminal",
                        "Labcast · Plots",
                        "Labcast · Desk");
        List<String> made = new ArrayList<>();
        String last = "Labcast · Terminal";
        try (Obs person = new ClientDoor().open(studio.address(), _ -> {})) {
            for (int i = 0; i < SWITCHES; i++) {
                String next = names.get(random.nextInt(names.size()));
                person.switchTo(next);
                if (!next.equals(last)) {
                    made.add(next);
                }
                last = next;
                // Many of them within the transition of 300 ms.
                Thread.sleep(random.nextInt(SHORTEST_GAP_MS, LONGEST_GAP_MS));
            }
            String end = last;
            Eventually.holds("the last scene", () -> stageScene().equals(end));
        }
        desk.settled();

        List<String> chosen = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        for (SessionEvent.SceneChosen it : events(SessionEvent.SceneChosen.class)) {
            if (it.source() == SceneSource.OBS) {
                chosen.add(nameOf(it.scene()));
                times.add(it.at().orElseThrow());
            }
        }
        assertEquals(made, chosen, "seed " + seed);
        List<Long> starts =
                desk.settled().segments().list().stream().skip(1).map(Segment::start).toList();
        assertEquals(times, starts, "seed " + seed);
    }

    private String stageScene() {
        return nameOf(Fx.ask(() -> desk.open.staging().scene()));
    }

    private static String nameOf(Scene scene) {
        String name = scene.name();
        return "Labcast · " + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private <T extends SessionEvent> List<T> events(Class<T> kind) throws Exception {
        List<T> found = new ArrayList<>();
        new SessionReader()
                .look(desk.open.session().folder())
                .entries()
                .forEach(entry -> {
                    if (kind.isInstance(entry.event())) {
                        found.add(kind.cast(entry.event()));
                    }
                });
        return found;
    }

    private void awaitConnected(boolean wanted, long millis) throws Exception {
        Eventually.holds(
                wanted ? "OBS is connected" : "OBS is missed",
                millis,
                () -> desk.open.onAir().isConnected() == wanted);
    }

    private void awaitScene(String name) throws Exception {
        try (Obs person = new ClientDoor().open(studio.address(), _ -> {})) {
            Eventually.holds(name, () -> person.programScene().equals(name));
        }
    }

    private void awaitLowerThird() throws Exception {
        try (Obs person = new ClientDoor().open(studio.address(), _ -> {})) {
            Eventually.holds(
                    "the lower third",
                    () ->
                            person.items("Labcast · Terminal").stream()
                                    .anyMatch(it ->
                                            it.source().equals("Labcast · Lower third")
                                                    && it.enabled()));
        }
    }

    /// Threads that a connection has.
    private static List<String> connectionThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(it -> it.matches("(?i).*(obs|websocket|jetty|httpclient).*"))
                .sorted()
                .toList();
    }

    /// How long the JavaFX thread did not answer.
    private static final class Gaps {
        private volatile boolean going = true;
        private volatile long longest;
        private final Thread thread = Thread.ofPlatform().daemon().start(this::watch);

        private void watch() {
            while (going) {
                long from = System.nanoTime();
                Fx.run(() -> {});
                longest = Math.max(longest, (System.nanoTime() - from) / 1_000_000);
            }
        }

        void end() throws InterruptedException {
            going = false;
            thread.join();
        }

        long longest() {
            return longest;
        }
    }
}
