package dev.labcast.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionState;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SyncMarkTest extends StageTest {
    private static final int YELLOW = 0xffffff00;

    private final SessionClock clock = SessionClock.startingNow();
    private StageWindow window;

    @BeforeEach
    void open() {
        window =
                fx(() ->
                        StageWindow.program(
                                views(StageTheme.LIGHT), new StageWindow.Trim(false, true)));
        onFx(window::open);
        onFx(() -> window.show(SessionState.initial()));
    }

    @AfterEach
    void close() {
        onFx(window::close);
    }

    @Test
    void it_stands_in_the_corner_for_its_time_and_says_when() throws Exception {
        int before = corner();
        long asked = clock.now();
        SyncMark mark = fx(() -> window.flash(clock, Duration.ofMillis(200)));

        long shown = mark.shown().get(10, TimeUnit.SECONDS);
        assertTrue(shown >= asked && shown <= clock.now(), asked + " " + shown);
        assertEquals(YELLOW, corner());
        long gone = mark.gone().get(10, TimeUnit.SECONDS);
        assertTrue(gone - shown >= 200, shown + " " + gone);
        assertEquals(before, corner());
    }

    @Test
    void it_covers_little_and_lies_above_whatever_scene_comes() throws Exception {
        SyncMark mark = fx(() -> window.flash(clock, Duration.ofMillis(400)));
        mark.shown().get(10, TimeUnit.SECONDS);
        onFx(window::blank);
        WritableImage image = picture();
        int yellow = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                yellow += image.getPixelReader().getArgb(x, y) == YELLOW ? 1 : 0;
            }
        }
        double part = yellow / (image.getWidth() * image.getHeight());
        assertTrue(part > 0.003 && part < 0.01, part + " of the stage");
        mark.gone().get(10, TimeUnit.SECONDS);
    }

    @Test
    void marks_one_after_the_other_each_have_their_own_times() throws Exception {
        long last = -1;
        for (int i = 0; i < 3; i++) {
            SyncMark mark = fx(() -> window.flash(clock, Duration.ofMillis(50)));
            long shown = mark.shown().get(10, TimeUnit.SECONDS);
            assertTrue(shown > last, shown + " after " + last);
            last = mark.gone().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_stage_that_nobody_asks_has_none() {
        assertFalse(fx(() -> window.frame().isMarked()));
        assertTrue(fx(() -> window.frame().lookupAll(".sync-mark").isEmpty()));
    }

    private int corner() {
        WritableImage image = picture();
        return image.getPixelReader().getArgb((int) image.getWidth() - 40, 40);
    }

    private WritableImage picture() {
        return fx(() -> window.stage().getScene().snapshot(null));
    }
}
