package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Pane;
import org.junit.jupiter.api.Test;

/// Programs paint a row in pieces, in any order: what it will say is known before viewers see it.
class PaintedSecretTest {
    private final GuardRig rig = new GuardRig();

    @Test
    void a_value_that_is_painted_before_its_name_is_never_seen() {
        show("          Heron-Verano-38", "$");
        show("     word: Heron-Verano-38", "$");
        show("password: Heron-Verano-38", "$");
        rig.pass(2_000);

        assertTrue(rig.everything().contains("password: "), rig.everything());
        assertEquals(-1, rig.everything().indexOf("Heron"));
        assertEquals(-1, rig.everything().indexOf("erano"));
    }

    @Test
    void a_piece_in_the_midst_of_a_value_is_never_seen() {
        show("                Ver     8", "$");
        show("password: Heron-Verano-38", "$");
        rig.pass(2_000);

        assertEquals(-1, rig.everything().indexOf("Ver"));
    }

    @Test
    void a_row_that_says_something_else_first_is_seen_until_then() {
        show("nothing yet but a tern or two", "$");
        rig.pass(300);
        show("password: Heron-Verano-38", "$");
        rig.pass(500);

        assertTrue(rig.everything().contains("nothing yet but a tern or two"), rig.everything());
    }

    private void show(String... rows) {
        if (rig.events().isEmpty()) {
            rig.stage(Pane.TERMINAL, true);
        }
        rig.submit(Frames.of(rows));
        rig.pass(40);
    }
}
