package dev.labcast.review.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    private static final long LENGTH = 60_000;
    private static final Playback FRESH = Playback.of(LENGTH);

    @Test
    void a_session_opens_paused_at_its_beginning() {
        assertEquals(new Playback(0, LENGTH, false, false, Speed.ONE, false), FRESH);
        assertEquals(FRESH, FRESH.after(5_000, List.of()));
    }

    @Test
    void playing_goes_on_at_the_chosen_speed() {
        assertEquals(250, FRESH.at(Speed.HALF).play().after(500, List.of()).position());
        assertEquals(500, FRESH.at(Speed.ONE).play().after(500, List.of()).position());
        assertEquals(4_000, FRESH.at(Speed.EIGHT).play().after(500, List.of()).position());
    }

    @Test
    void half_speed_loses_nothing_in_odd_steps() {
        Playback playback = FRESH.at(Speed.HALF).play();
        for (int i = 0; i < 1_001; i++) {
            playback = playback.after(1, List.of());
        }
        assertEquals(500.5, playback.exact());
    }

    @Test
    void changing_the_speed_while_playing_keeps_the_place() {
        Playback playback =
                FRESH.play().after(1_000, List.of()).at(Speed.FOUR).after(1_000, List.of());

        assertEquals(5_000, playback.position());
    }

    @Test
    void it_pauses_at_the_end_and_plays_from_the_beginning_after_that() {
        Playback ended = FRESH.seek(59_900).play().after(5_000, List.of());

        assertEquals(FRESH.seek(LENGTH), ended);
        assertEquals(FRESH.play(), ended.toggle());
    }

    @Test
    void seeking_stays_within_the_session_and_keeps_playing() {
        assertEquals(0, FRESH.seek(-5).position());
        assertEquals(LENGTH, FRESH.seek(LENGTH + 5).position());
        assertEquals(FRESH.seek(700).play(), FRESH.play().seek(700));
    }

    @Test
    void an_empty_session_stays_paused() {
        assertEquals(Playback.of(0), Playback.of(0).play());
        assertEquals(Playback.of(0), Playback.of(0).rewind());
    }

    @Test
    void l_plays_and_then_plays_faster_and_k_pauses() {
        Playback playing = FRESH.forwards();
        assertEquals(FRESH.play(), playing);
        assertEquals(FRESH.at(Speed.TWO).play(), playing.forwards());
        assertEquals(Speed.EIGHT, playing.forwards().forwards().forwards().forwards().speed());
        assertEquals(FRESH.at(Speed.TWO), playing.forwards().pause());
    }

    @Test
    void j_plays_backwards_until_the_beginning() {
        Playback back = FRESH.seek(3_000).rewind().rewind();
        assertEquals(1_000, back.after(1_000, List.of()).position());

        Playback begun = back.after(9_000, List.of());
        assertEquals(FRESH.at(Speed.TWO), begun);
    }

    @Test
    void l_turns_backward_play_around_at_plain_speed() {
        Playback back = FRESH.seek(3_000).rewind().rewind();

        assertEquals(FRESH.seek(3_000).play(), back.forwards());
    }

    @Test
    void space_after_playing_backwards_plays_forwards() {
        Playback paused = FRESH.seek(3_000).rewind().toggle();

        assertEquals(FRESH.seek(3_000).play(), paused.toggle());
    }

    @Test
    void a_quiet_stretch_is_leapt_over_only_when_asked_for() {
        List<Stretch> quiet = List.of(new Stretch(10_000, 40_000));
        Playback before = FRESH.seek(9_990).play();

        assertEquals(10_090, before.after(100, quiet).position());
        assertEquals(40_000, before.skippingQuiet(true).after(100, quiet).position());
        Playback behind = FRESH.seek(40_050).skippingQuiet(true).rewind();
        assertEquals(9_999, behind.after(100, quiet).position());
    }

    @Test
    void whatever_is_pressed_the_position_stays_within_the_session() {
        long seed = 7;
        Random random = new Random(seed);
        Playback playback = FRESH;
        for (int i = 0; i < 20_000; i++) {
            playback =
                    switch (random.nextInt(7)) {
                        case 0 -> playback.toggle();
                        case 1 -> playback.forwards();
                        case 2 -> playback.rewind();
                        case 3 -> playback.seek(random.nextLong(-LENGTH, 2 * LENGTH));
                        case 4 -> playback.skippingQuiet(random.nextBoolean());
                        case 5 -> playback.at(Speed.values()[random.nextInt(5)]);
                        default ->
                                playback.after(
                                        random.nextLong(2_000), List.of(new Stretch(0, 9_000)));
                    };
            String said = "seed " + seed + ", step " + i + ": " + playback;
            assertEquals(
                    Math.clamp(playback.exact(), 0.0, (double) LENGTH), playback.exact(), said);
        }
    }
}
