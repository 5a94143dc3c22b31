package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptedObsTest extends ObsContract {
    private static final long LIMIT_MS = 300;

    private final ScriptedObs studio =
            new ScriptedObs(
                    System::nanoTime, Path.of("videos"), ScriptedRequests.STUDIO_29, LIMIT_MS);

    @BeforeEach
    @Override
    void connect() throws Exception {
        studio.password("sesame");
        super.connect();
    }

    @Override
    ObsDoor door() {
        return studio;
    }

    @Override
    ObsAddress address() {
        return new ObsAddress("127.0.0.1", ObsAddress.USUAL_PORT, "sesame");
    }

    @Override
    void freeze(boolean frozen) {
        studio.freeze(frozen);
    }

    @Override
    void crash() {
        studio.crash();
    }

    @Override
    void comeBack() {
        studio.comeBack();
    }

    @Override
    Duration patience() {
        return Duration.ofMillis(LIMIT_MS);
    }

    @Test
    void a_persons_hand_in_it_is_told() throws Exception {
        obs.createScene("A");
        long id = obs.createInput("A", "in", "image_source", Map.of());

        studio.switchOutside("A");
        studio.renameOutside("A", "Mine");
        studio.renameOutside("in", "mine");

        heard.await(new ObsEvent.SceneSwitched("A"));
        assertEquals(List.of(new Obs.Item(id, "mine", 0, true)), obs.items("Mine"));

        studio.removeOutside("mine");
        studio.removeOutside("Mine");

        heard.await(new ObsEvent.SceneSwitched("Scene"));
        assertEquals(List.of("Scene"), obs.scenes());
        assertEquals(List.of(), obs.inputs());

        studio.collectionOutside("Another");
        heard.await(new ObsEvent.CollectionChanged("Another"));
    }

    @Test
    void what_happens_while_it_hangs_is_told_when_it_goes_on() throws Exception {
        obs.createScene("A");
        studio.freeze(true);
        studio.switchOutside("A");

        assertEquals(List.of(), heard.switches());
        studio.freeze(false);

        heard.await(new ObsEvent.SceneSwitched("A"));
    }

    @Test
    void one_that_dies_while_it_hangs_ends_the_waiting() throws Exception {
        studio.freeze(true);
        studio.crash();

        assertEquals(ObsTrouble.Kind.AWAY, heard.awaitClosed().reason().kind());
        assertEquals(ObsTrouble.Kind.AWAY, trouble(obs::stats).kind());
        studio.comeBack();
    }

    @Test
    void one_that_quits_says_so_and_keeps_its_scenes() throws Exception {
        obs.createScene("A");
        obs.startRecord();
        studio.quit();
        ObsTrouble absent = trouble(() -> studio.open(address(), event -> {}));
        heard.awaitClosed();
        List<ObsEvent> told = heard.all();
        studio.comeBack();

        assertEquals(ObsTrouble.Kind.ABSENT, absent.kind());
        assertEquals(new ObsEvent.Exiting(), told.get(told.size() - 2));
        try (Obs again = studio.open(address(), event -> {})) {
            assertEquals(List.of("Scene", "A"), again.scenes());
            assertEquals(false, again.record().active());
        }
    }

    @Test
    void a_new_password_ends_the_connections_that_had_the_old() throws Exception {
        ObsAddress old = address();
        studio.password("new");

        assertEquals(ObsTrouble.Kind.AWAY, heard.awaitClosed().reason().kind());
        assertEquals(ObsTrouble.Kind.PASSWORD, trouble(() -> studio.open(old, event -> {})).kind());
        studio.password("sesame");
    }

    @Test
    void a_recordings_length_follows_the_clock_without_its_pauses() throws Exception {
        AtomicLong nanos = new AtomicLong(5_000_000_000L);
        ScriptedObs clocked = new ScriptedObs(nanos::get, Path.of("videos"));
        try (Obs connection = clocked.open(address(), event -> {})) {
            connection.startRecord();
            nanos.addAndGet(1_500_000_000L);
            connection.pauseRecord(true);
            nanos.addAndGet(9_000_000_000L);
            connection.pauseRecord(false);
            nanos.addAndGet(500_000_000L);

            assertEquals(2_000, connection.record().millis());
            assertEquals(Path.of("videos", "recording-1.mkv").toString(), connection.stopRecord());
            assertEquals(330, connection.stats().renderTotal());
        }
    }

    @Test
    void a_newer_one_takes_chapters_and_a_plug_in_brings_browser_sources() throws Exception {
        ScriptedObs newer = ScriptedObs.newer(System::nanoTime, Path.of("videos"));
        newer.offer("browser_source");
        newer.choices("capture_window", Map.of("A window", "12"));
        try (Obs connection = newer.open(address(), event -> {})) {
            assertEquals(501, trouble(() -> connection.chapter("Too early")).code());
            connection.startRecord();
            connection.chapter("First");
            connection.createInput("Scene", "page", "browser_source", Map.of());
            connection.refresh("page");

            assertEquals(Map.of("A window", "12"), connection.choices("page", "capture_window"));
        }
        assertEquals(List.of("First"), newer.chapters());
        assertEquals(List.of("page"), newer.refreshed());
    }

    @Test
    void a_stream_is_stopped_by_its_hotkey() throws Exception {
        obs.startStream();
        boolean streamed = obs.stream().active();
        obs.hotkey("OBSBasic.ForceStopStreaming");

        assertTrue(streamed);
        heard.await(new ObsEvent.StreamChanged(OutputState.STOPPED));
        assertEquals(List.of("OBSBasic.ForceStopStreaming"), studio.hotkeys());
        assertEquals(false, obs.stream().active());
    }
}
