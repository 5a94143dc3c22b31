package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
    private static final Obs.Output ENDED = new Obs.Output(false, false, false, 0, 0, 0, 0);

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

    @Test
    void only_a_recording_that_neither_goes_on_nor_pauses_nor_ends_stands_still() {
        assertTrue(RealObs.standsStill(recording(false, 700), recording(false, 700)));

        assertFalse(RealObs.standsStill(recording(false, 700), recording(false, 733)));
        assertFalse(RealObs.standsStill(recording(true, 700), recording(true, 700)));
        assertFalse(RealObs.standsStill(recording(false, 700), ENDED));
        assertFalse(RealObs.standsStill(ENDED, ENDED));
    }

    @Test
    void a_recording_that_goes_on_does_not_stand_still() throws Exception {
        RealObs studio = RealObs.running();
        try (Obs obs = new ClientDoor().open(studio.address(), _ -> {})) {
            obs.startRecord();
            Eventually.holds("a recording", () -> obs.record().millis() > 200);

            assertFalse(studio.recordingStandsStill());

            obs.stopRecord();
            Eventually.holds("its end", () -> !obs.record().active());
            assertFalse(studio.recordingStandsStill());
        }
    }

    private static Obs.Output recording(boolean paused, long millis) {
        return new Obs.Output(true, paused, false, millis, 0, 0, 0);
    }
}
