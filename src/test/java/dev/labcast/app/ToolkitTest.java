package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.fx.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ToolkitTest {

    @Test
    void a_second_start_is_told_to_whoever_waits_for_it() {
        Fx.start();

        Toolkit second = Toolkit.start(true);

        assertEquals(
                "JavaFX did not start",
                assertThrows(IllegalStateException.class, second::await).getMessage());
    }
}
