package dev.labcast.review.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private final HandClock clock = new HandClock();
    private final Player player = new Player(clock, 600_000, List.of());
    private final List<Long> drawn = new ArrayList<>();

    @BeforeEach
    void listen() {
        player.onChange(playback -> drawn.add(playback.position()));
    }

    @Test
    void playing_follows_the_clock() {
        player.change(Playback::play);
        clock.run(2_000, 10);

        assertEquals(2_000, player.playback().position());
    }

    @Test
    void it_draws_at_most_thirty_times_a_second() {
        player.change(Playback::play);
        clock.run(3_000, 5);

        assertTrue(
                drawn.size() > 80 && drawn.size() <= 92,
                drawn.size() + " drawings in three seconds");
    }

    @Test
    void a_drag_draws_its_last_place_and_skips_most_others() {
        for (int i = 1; i <= 500; i++) {
            player.seek(i * 1_000);
            if (i % 5 == 0) {
                clock.pass(5);
            }
        }
        clock.pass(Player.FRAME);

        assertEquals(500_000, drawn.getLast());
        assertTrue(drawn.size() <= 17, drawn.size() + " drawings in half a second");
    }

    @Test
    void the_clock_rests_while_nothing_moves() {
        assertFalse(clock.runs());
        player.seek(5_000);
        assertTrue(clock.runs());
        clock.pass(0);
        assertEquals(List.of(5_000L), drawn);
        assertFalse(clock.runs());

        player.change(Playback::play);
        clock.run(100, 20);
        assertTrue(clock.runs());
        player.change(Playback::pause);
        clock.run(100, 20);
        assertFalse(clock.runs());
    }

    @Test
    void the_end_is_drawn_and_then_the_clock_rests() {
        player.seek(599_990);
        player.change(Playback::play);
        clock.run(200, 10);

        assertEquals(600_000, drawn.getLast());
        assertFalse(clock.runs());
    }

    @Test
    void a_machine_that_slept_goes_on_where_it_was() {
        player.change(Playback::play);
        clock.pass(0);
        clock.pass(3_600_000);

        assertEquals(Player.LONGEST_STEP, player.playback().position());
    }

    @Test
    void time_that_went_by_while_paused_does_not_count() {
        player.seek(1_000);
        clock.pass(0);
        clock.pass(500);
        player.change(Playback::play);
        clock.pass(400);
        clock.pass(50);

        assertEquals(1_050, player.playback().position());
    }
}
