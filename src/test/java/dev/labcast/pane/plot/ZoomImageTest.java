package dev.labcast.pane.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.fx.Pyramid;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class ZoomImageTest {
    private static final int WIDTH = 1_600;
    private static final int HEIGHT = 1_000;

    @Test
    void a_thin_curve_scaled_down_far_is_still_a_curve() {
        Pyramid plot = Pyramid.of(Fx.ask(ZoomImageTest::curve));
        ZoomImage view = Fx.ask(() -> shown(plot, 160, 100));

        WritableImage look = Fx.look(view);

        for (int x = 4; x < 156; x++) {
            assertTrue(darkest(look, x) < 245, "nothing in column " + x);
        }
    }

    @Test
    void a_plot_at_its_own_size_is_left_as_it_is() {
        Pyramid plot = Pyramid.of(Fx.ask(ZoomImageTest::curve));

        ZoomImage view = Fx.ask(() -> shown(plot, WIDTH, HEIGHT));

        assertEquals(0, darkest(Fx.look(view), WIDTH / 2));
    }

    private static ZoomImage shown(Pyramid plot, int width, int height) {
        ZoomImage view = new ZoomImage(new Zoom());
        new Scene(view, width, height);
        view.show(Optional.of(plot));
        view.resize(width, height);
        view.layout();
        return view;
    }

    /// One pixel wide, slowly rising, in black on white.
    private static WritableImage curve() {
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.getPixelWriter().setArgb(x, y, y == 300 + x / 7 ? 0xff000000 : 0xffffffff);
            }
        }
        return image;
    }

    private static int darkest(WritableImage look, int x) {
        int darkest = 255;
        for (int y = 5; y < look.getHeight() - 5; y++) {
            darkest = Math.min(darkest, look.getPixelReader().getArgb(x, y) & 0xff);
        }
        return darkest;
    }
}
