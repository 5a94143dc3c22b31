package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Labcast's scenery in the OBS Studio that is installed.
@ExtendWith(OwnCrash.class)
class RealSceneryTest {
    private static final long LIMIT_MS = 2_000;

    @TempDir Path folder;
    private final List<String> said = new ArrayList<>();

    @Test
    void it_is_made_once_keeps_its_marks_over_a_restart_and_goes_without_a_trace()
            throws Exception {
        RealObs studio = RealObs.running();
        RequestLog door = new RequestLog(new ClientDoor(LIMIT_MS));
        List<String> scenes;
        List<Obs.Input> inputs;
        try (Obs obs = door.open(studio.address(), _ -> {})) {
            scenes = obs.scenes();
            inputs = obs.inputs();
            assertTrue(scenery(studio).provision(obs));
            door.requests.clear();
            assertFalse(scenery(studio).provision(obs));
            assertEquals(List.of(), door.writes());
            obs.renameScene("Labcast · Terminal", "Shell");
            obs.renameInput("Labcast · Stage", "The lab");
        }
        studio.quit();
        studio.start();
        try (Obs obs = door.open(studio.address(), _ -> {})) {
            Scenery again = scenery(studio);
            again.provision(obs);
            door.requests.clear();
            assertFalse(again.provision(obs));
            assertEquals(List.of(), door.writes());
            assertEquals(
                    List.of("The lab", "Labcast · Lower third", "Labcast · Question"),
                    obs.items("Shell").stream().map(Obs.Item::source).toList());
            assertEquals(scenes.size() + 5, obs.scenes().size());

            assertEquals(List.of(), again.remove(obs));
            Eventually.holds("a tidy OBS", () -> obs.inputs().equals(inputs));
            assertEquals(scenes, obs.scenes());
        }
    }

    private Scenery scenery(RealObs studio) {
        Scenery made =
                new Scenery(
                        ObsSettings.usual(studio.address(), folder).showingScreen(),
                        said::add,
                        () -> {});
        StagePlace.Region region = new StagePlace.Region(1, 0, 0, 640, 360, 1280, 720);
        made.stage(Optional.of(new StagePlace("Labcast · Stage", true, region)));
        return made;
    }
}
