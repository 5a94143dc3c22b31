package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void without_xdg_variables_files_lie_below_the_home() {
        Places places = Places.of(Map.of(), HOME);

        assertEquals(Path.of("/home/ada/.config/labcast/settings.json"), places.settings());
        assertEquals(Path.of("/home/ada/.local/state/labcast/labcast.log"), places.log());
    }

    @Test
    void xdg_variables_are_followed_when_they_are_absolute() {
        Places places =
                Places.of(Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "relative"), HOME);

        assertEquals(Path.of("/c/labcast/desk.json"), places.memory());
        assertEquals(Path.of("/home/ada/.local/state/labcast/labcast.log"), places.log());
    }
}
