package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.labcast.obs.Eventually;
import dev.labcast.obs.Obs;
import dev.labcast.obs.ObsTrouble;
import dev.labcast.obs.ScriptedObs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole desk, its pages, and an OBS in memory that has the browser plug-in.
class PagesInObsTest {
    private static final String OVERLAY = "Labcast · Overlay";
    private static final String STAGE = "Labcast · Stage (page)";

    @TempDir Path home;

    @Test
    void obs_shows_stage_and_overlay_as_pages_and_loads_them_anew_at_every_new_address()
            throws Exception {
        ScriptedObs studio = new ScriptedObs(System::nanoTime, home.resolve("videos"));
        studio.offer("browser_source");
        ObsWish usual =
                new ObsStart(Map.of(), new Places(home, home, home))
                        .rehearsal(Settings.usual(home), Optional.empty(), false);
        ObsWish wish = new ObsWish("OBS", studio, usual.settings(), true, false, false);
        try (OpenedDesk desk = new OpenedDesk(home, DeskMemory.FIRST.sized(980, 900), wish, true);
                Obs person = studio.open(usual.settings().address(), _ -> {})) {
            WebPages pages = desk.open.pages();
            Eventually.holds("it shows them", () -> shown(person).equals(served(pages)));
            Eventually.holds(
                    "and loaded them anew",
                    () -> Set.copyOf(studio.refreshed()).equals(Set.of(STAGE, OVERLAY)));
            Map<String, String> before = served(pages);

            pages.renew();

            Eventually.holds("it shows the others", () -> shown(person).equals(served(pages)));
            assertNotEquals(before, served(pages));
        }
    }

    private static Map<String, String> served(WebPages pages) {
        return Map.of(
                STAGE,
                pages.served().address("stage-program").orElse("") + "?fit=obs&footer=off",
                OVERLAY,
                pages.served().address("overlay").orElse(""));
    }

    private static Map<String, String> shown(Obs obs) throws ObsTrouble {
        Map<String, String> shown = new HashMap<>();
        for (Obs.Input input : obs.inputs()) {
            if (input.kind().equals("browser_source")) {
                shown.put(input.name(), String.valueOf(obs.settings(input.name()).get("url")));
            }
        }
        return shown;
    }
}
