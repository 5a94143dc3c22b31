package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 2560, 1440);

    @Test
    void a_window_comes_back_to_the_screen_it_was_on() {
        WindowPlace place = new WindowPlace(2000, 30, 1600, 900);

        assertEquals(place, place.fittedTo(List.of(LEFT, RIGHT)));
    }

    @Test
    void a_window_whose_screen_is_gone_is_placed_afresh() {
        WindowPlace place = new WindowPlace(2000, 30, 1600, 900);

        assertEquals(new WindowPlace(160, 70, 1600, 900), place.fittedTo(List.of(LEFT)));
    }

    @Test
    void a_window_whose_title_bar_is_out_of_reach_is_placed_afresh() {
        for (WindowPlace place :
                List.of(
                        new WindowPlace(1900, 30, 1600, 900),
                        new WindowPlace(10, 1070, 1600, 900))) {
            assertEquals(
                    new WindowPlace(160, 70, 1600, 900),
                    place.fittedTo(List.of(LEFT)),
                    place.toString());
        }
    }

    @Test
    void a_window_is_never_larger_than_its_screen_and_at_first_leaves_room_for_its_frame() {
        Rectangle2D laptop = new Rectangle2D(0, 0, 1366, 768);

        assertEquals(
                new WindowPlace(4, 2, 1358, 724),
                new WindowPlace(-1, -1, 1600, 900).fittedTo(List.of(laptop)));
        assertEquals(
                new WindowPlace(0, 0, 1366, 768),
                new WindowPlace(0, 0, 2560, 1400).fittedTo(List.of(laptop)));
    }

    @Test
    void without_a_screen_nothing_is_changed() {
        WindowPlace place = new WindowPlace(5, 5, 1000, 700);

        assertEquals(place, place.fittedTo(List.of()));
    }
}
