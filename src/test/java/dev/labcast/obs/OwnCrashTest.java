package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// With the OBS Studio that is installed, and a fault that the test itself makes.
@ExtendWith(OwnCrash.class)
class OwnCrashTest {
    private final List<String> ran = new ArrayList<>();

    @BeforeEach
    void begin() throws Exception {
        RealObs.running();
        ran.add("begin");
    }

    @AfterEach
    void end() {
        ran.add("end");
    }

    @Test
    void a_test_in_which_obs_crashes_is_run_again_from_its_beginning() throws Exception {
        ran.add("test");
        if (ran.size() == 2) {
            RealObs.running().fault();
            fail("OBS is gone");
        }
        assertEquals(List.of("begin", "test", "end", "begin", "test"), ran);
    }
}
