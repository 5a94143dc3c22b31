package dev.labcast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BroadcastTest {

    @Test
    void a_pause_ends_one_take_and_begins_the_next_of_the_same_file() {
        Broadcast broadcast =
                new Folded()
                        .at(10, new SessionEvent.RecordingStarted("/home/ada/a.mkv", 1_000, 0, 8))
                        .at(20, new SessionEvent.RecordingStopped("a.mkv", 5_000))
                        .at(30, new SessionEvent.RecordingStarted("a.mkv", 9_000, 4_000, 12))
                        .state()
                        .broadcast();

        assertEquals(
                List.of(
                        new Recording(
                                "a.mkv",
                                12,
                                List.of(take(1_000, 5_000, 0), running(9_000, 4_000)))),
                broadcast.recordings());
        Recording recording = broadcast.recordings().getFirst();
        assertTrue(recording.running());
        assertEquals(1_000, recording.startMillis());
        assertEquals(OptionalLong.of(2_500), recording.mediaTime(3_500));
        assertEquals(OptionalLong.empty(), recording.mediaTime(5_000));
        assertEquals(OptionalLong.of(4_000), recording.mediaTime(9_000));
    }

    @Test
    void a_split_ends_the_file_before() {
        Broadcast broadcast =
                new Folded()
                        .at(10, new SessionEvent.RecordingStarted("a.mkv", 1_000, 0, 8))
                        .at(20, new SessionEvent.RecordingStarted("b.mkv", 61_000, 0, 8))
                        .at(30, new SessionEvent.RecordingStopped("b.mkv", 70_000))
                        .state()
                        .broadcast();

        assertEquals(
                List.of(
                        new Recording("a.mkv", 8, List.of(take(1_000, 61_000, 0))),
                        new Recording("b.mkv", 8, List.of(take(61_000, 70_000, 0)))),
                broadcast.recordings());
    }

    @Test
    void a_recording_from_before_the_session_starts_below_zero() {
        Recording recording =
                new Folded()
                        .at(10, new SessionEvent.RecordingStarted("a.mkv", 400, 60_000, 30))
                        .state()
                        .broadcast()
                        .recordings()
                        .getFirst();

        assertEquals(-59_600, recording.startMillis());
        assertEquals(OptionalLong.of(60_000), recording.mediaTime(400));
    }

    @Test
    void a_take_never_ends_before_it_began_whatever_a_log_says() {
        List<Recording> recordings =
                new Folded()
                        .at(10, new SessionEvent.RecordingStarted("a.mkv", 1_000, 0, 8))
                        .at(20, new SessionEvent.RecordingStopped("a.mkv", 900))
                        .at(20, new SessionEvent.RecordingStopped("nobody.mkv", 900))
                        .state()
                        .broadcast()
                        .recordings();

        assertEquals(
                List.of(new Recording("a.mkv", 8, List.of(take(1_000, 1_000, 0)))), recordings);
    }

    @Test
    void the_state_knows_the_last_word_of_each_bridge_and_whether_it_is_live() {
        SessionEvent.BridgeChanged away =
                new SessionEvent.BridgeChanged("obs", "away", "OBS is gone.");
        Folded folded =
                new Folded()
                        .at(1, new SessionEvent.BridgeChanged("obs", "connected", "OBS is there."))
                        .at(2, away)
                        .at(3, new SessionEvent.StreamStarted());
        assertEquals(Map.of("obs", away), folded.state().broadcast().bridges());
        assertTrue(folded.state().broadcast().streaming());

        folded.at(4, new SessionEvent.StreamStopped());
        assertFalse(folded.state().broadcast().streaming());
    }

    @Test
    void of_a_path_the_log_keeps_the_name_alone() {
        assertEquals(
                new SessionEvent.RecordingStarted("a b.mkv", 1, 2, 3),
                new SessionEvent.RecordingStarted("/home/ada/secret plans/a b.mkv", 1, 2, 3));
        assertEquals(
                new SessionEvent.RecordingStopped("a.mkv", 1),
                new SessionEvent.RecordingStopped("C:\\Users\\ada\\a.mkv", 1));
    }

    @Test
    void what_a_bridge_is_called_can_hold_no_sentence() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SessionEvent.BridgeChanged("obs", "my password is x", ""));
    }

    private static Take take(long from, long until, long mediaFrom) {
        return new Take(from, OptionalLong.of(until), mediaFrom);
    }

    private static Take running(long from, long mediaFrom) {
        return new Take(from, OptionalLong.empty(), mediaFrom);
    }
}
