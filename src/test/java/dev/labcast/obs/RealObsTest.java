package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The contract, held against the OBS Studio that is installed.
@ExtendWith(OwnCrash.class)
class RealObsTest extends ObsContract {
    private static final long LIMIT_MS = 1_000;

    private static final long SETTLE_MS = 150;

    private RealObs studio;

    @BeforeEach
    @Override
    void connect() throws Exception {
        studio = RealObs.running();
        super.connect();
    }

    @Override
    ObsDoor door() {
        return new ClientDoor(LIMIT_MS);
    }

    @Override
    ObsAddress address() {
        return studio.address();
    }

    @Override
    void freeze(boolean frozen) throws Exception {
        if (frozen) {
            studio.freeze();
        } else {
            studio.thaw();
        }
    }

    @Override
    void crash() throws Exception {
        studio.kill();
    }

    @Override
    void comeBack() throws Exception {
        studio.start();
    }

    /// OBS tells nothing by which to see that it is done with a new source.
    @Override
    void settle() throws Exception {
        Thread.sleep(SETTLE_MS);
    }

    @Override
    Duration patience() {
        return Duration.ofMillis(LIMIT_MS);
    }

    @Test
    void one_that_quits_says_so_first() throws Exception {
        studio.quit();
        heard.awaitClosed();
        List<ObsEvent> told = heard.all();
        studio.start();

        assertTrue(told.contains(new ObsEvent.Exiting()), told.toString());
    }

    @Test
    void its_recording_is_a_file() throws Exception {
        obs.startRecord();
        Eventually.holds("a while", () -> obs.record().millis() > 300);
        Path file = Path.of(obs.stopRecord());

        Eventually.value(
                heard::all,
                all ->
                        all.stream()
                                .anyMatch(it ->
                                        it instanceof ObsEvent.RecordChanged changed
                                                && changed.state() == OutputState.STOPPED));
        assertEquals(studio.recordings(), file.getParent());
        assertTrue(Files.size(file) > 0);
    }

    @Test
    void it_names_the_windows_that_can_be_captured() throws Exception {
        obs.createInput(
                "Scene", "window", "xcomposite_input", Map.of("capture_window", Capture.NO_WINDOW));

        Map<String, String> windows = obs.choices("window", "capture_window");

        assertTrue(
                windows.values().stream().anyMatch(value -> value.endsWith("\r\nobs")),
                windows.toString());
    }

    @Test
    void another_password_needs_another_address() throws Exception {
        ObsAddress old = studio.address();
        studio.changePassword();

        assertEquals(ObsTrouble.Kind.PASSWORD, trouble(() -> door().open(old, event -> {})).kind());
    }

    @Test
    void one_that_starts_is_waited_for() throws Exception {
        for (int i = 0; i < 3; i++) {
            studio.kill();
            studio.launchAgain();
            Eventually.holds("a connection", this::opensWithScenes);
        }
    }

    private boolean opensWithScenes() throws ObsTrouble {
        try (Obs opened = door().open(address(), event -> {})) {
            assertEquals("Scene", opened.programScene());
            return true;
        } catch (ObsTrouble trouble) {
            assertTrue(
                    trouble.kind() != ObsTrouble.Kind.PASSWORD
                            && trouble.kind() != ObsTrouble.Kind.TOO_OLD,
                    trouble.sentence());
            return false;
        }
    }
}
