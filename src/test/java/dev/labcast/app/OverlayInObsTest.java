package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.obs.Eventually;
import dev.labcast.obs.Obs;
import dev.labcast.obs.ObsTrouble;
import dev.labcast.obs.ScriptedObs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole desk, its pages, and an OBS in memory that has the browser plug-in.
class OverlayInObsTest {
    private static final String OVERLAY = "Labcast · Overlay";

    @TempDir Path home;

    @Test
    void obs_shows_the_overlays_page_and_loads_it_anew_at_every_new_address() throws Exception {
        ScriptedObs studio = new ScriptedObs(System::nanoTime, home.resolve("videos"));
        studio.offer("browser_source");
        ObsWish usual =
                new ObsStart(Map.of(), new Places(home, home, home))
                        .rehearsal(Settings.usual(home), Optional.empty(), false);
        ObsWish wish = new ObsWish("OBS", studio, usual.settings(), true, false, false);
        try (OpenedDesk desk = new OpenedDesk(home, DeskMemory.FIRST.sized(980, 900), wish, true);
                Obs person = studio.open(usual.settings().address(), _ -> {})) {
            WebPages pages = desk.open.pages();
            Eventually.holds("it shows it", () -> shown(person).equals(address(pages)));
            Eventually.holds("and loaded it anew", () -> !studio.refreshed().isEmpty());
            Optional<String> before = address(pages);

            pages.renew();

            Eventually.holds(
                    "it shows the other one",
                    () -> !shown(person).equals(before) && shown(person).equals(address(pages)));
            assertEquals(List.of(OVERLAY), studio.refreshed().stream().distinct().toList());
        }
    }

    private static Optional<String> address(WebPages pages) {
        return pages.served().address("overlay");
    }

    private static Optional<String> shown(Obs obs) throws ObsTrouble {
        return obs.inputs().stream().anyMatch(it -> it.name().equals(OVERLAY))
                ? Optional.of(String.valueOf(obs.settings(OVERLAY).get("url")))
                : Optional.empty();
    }
}
