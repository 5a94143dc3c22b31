package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.obs.Obs;
import dev.labcast.obs.ObsAddress;
import dev.labcast.obs.ObsDoor;
import dev.labcast.obs.ObsTrouble;
import dev.labcast.obs.ScriptedObs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshPasswordTest {
    private static final ObsAddress HERE = new ObsAddress("127.0.0.1", 4455, "");

    private final List<String> tried = new ArrayList<>();
    private String wanted = "old";
    private final ObsDoor studio =
            (address, events) -> {
                tried.add(address.password());
                if (!address.password().equals(wanted)) {
                    throw new ObsTrouble(ObsTrouble.Kind.PASSWORD, "another password");
                }
                return new ScriptedObs(System::nanoTime, Path.of("videos"))
                        .open(address.with(""), events);
            };

    @Test
    void a_password_that_was_changed_is_read_again_and_then_kept() throws Exception {
        FreshPassword door = new FreshPassword(studio, () -> "new", "old");
        open(door);
        wanted = "new";
        open(door);
        open(door);

        assertEquals(List.of("old", "old", "new", "new"), tried);
    }

    @Test
    void the_same_password_is_not_tried_twice() {
        wanted = "new";
        FreshPassword door = new FreshPassword(studio, () -> "old", "old");

        assertEquals(
                ObsTrouble.Kind.PASSWORD, assertThrows(ObsTrouble.class, () -> open(door)).kind());
        assertEquals(List.of("old"), tried);
    }

    @Test
    void one_that_cannot_be_read_now_leaves_obss_own_sentence() {
        wanted = "new";
        FreshPassword door =
                new FreshPassword(
                        studio,
                        () -> {
                            throw new Refusal("others may read it");
                        },
                        "old");

        assertEquals(
                "another password", assertThrows(ObsTrouble.class, () -> open(door)).sentence());
    }

    private static void open(ObsDoor door) throws ObsTrouble {
        try (Obs _ = door.open(HERE, _ -> {})) {
            // it opens
        }
    }
}
