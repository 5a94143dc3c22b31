package dev.labcast.web.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Activity;
import org.junit.jupiter.api.Test;

class ShadeTest {

    @Test
    void every_usual_activity_can_be_read_on_the_plate() {
        for (Activity activity : new VocabularyFile().usual().activities()) {
            int rgb = Integer.parseInt(Shade.readable(activity.colour()).substring(1), 16);
            double contrast =
                    Shade.contrast(
                            new int[] {rgb >> 16, rgb >> 8 & 255, rgb & 255},
                            new int[] {25, 30, 38});
            assertTrue(contrast >= 7, activity.id() + " " + contrast);
        }
    }

    @Test
    void a_colour_that_is_bright_enough_stays_and_black_becomes_grey() {
        assertEquals("#ffd166", Shade.readable("#ffd166"));
        assertEquals("#a8a8a8", Shade.readable("#000000"));
    }
}
