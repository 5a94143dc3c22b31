package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A long value scrolled off in part, and then the screen was cleared: its beginning does not go on
/// in what is written there next.
class ClearedScreenTest {
    private static final String VALUE =
            "IQoJb3JpZ2luX2VjVmKvFhdf9LUgaLrKH1t7HIwBiGzkyykZkE1n73bKsSn4BT2iKHWrfl6cd"
                    + "PuFDz8ErYf6CKAtmoPeh8t2cn6DSj34I0rQOeOurJ4nyw83xWoE5P0mUcNZiCxkh9SPY8o";

    private final GuardRig rig = new GuardRig();

    @Test
    void what_is_written_after_it_is_seen_whole() {
        List<Line> lines = Frames.wrap("AWS_SESSION_TOKEN=" + VALUE);
        rig.stage(Pane.TERMINAL, true);
        rig.submit(
                Frames.frame(
                        false,
                        lines.subList(0, 1),
                        lines.subList(1, lines.size()),
                        new Cursor(20, 1, true)));
        rig.pass(2_000);

        rig.submit(Frames.of("case-0001", "$ ls"));
        rig.pass(2_000);

        assertTrue(rig.everything().contains("case-0001"), rig.everything());
        assertEquals(-1, rig.everything().indexOf(VALUE.substring(0, 8)));
        assertEquals(-1, rig.everything().indexOf(VALUE.substring(100, 108)));
    }
}
