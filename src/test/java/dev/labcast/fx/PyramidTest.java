package dev.labcast.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PyramidTest {
    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @Test
    void each_level_is_half_the_one_before_down_to_a_thumbnail() {
        Pyramid pyramid = Pyramid.of(new WritableImage(401, 200));

        assertEquals(
                List.of("401x200", "201x100", "101x50"),
                pyramid.levels().stream()
                        .map(it -> (int) it.getWidth() + "x" + (int) it.getHeight())
                        .toList());
    }

    @Test
    void a_pixel_is_the_mean_of_those_it_stands_for_the_edge_of_an_odd_picture_too() {
        WritableImage image = new WritableImage(65, 64);
        image.getPixelWriter().setArgb(0, 0, 0xff000000);
        image.getPixelWriter().setArgb(1, 0, 0xffffffff);
        image.getPixelWriter().setArgb(0, 1, 0xff804020);
        image.getPixelWriter().setArgb(1, 1, 0xff804020);
        image.getPixelWriter().setArgb(64, 0, 0xff102030);
        image.getPixelWriter().setArgb(64, 1, 0xff102030);

        Image half = Pyramid.of(image).levels().get(1);

        assertEquals(0xff806050, half.getPixelReader().getArgb(0, 0));
        assertEquals(0xff102030, half.getPixelReader().getArgb(32, 0));
    }

    @Test
    void a_view_gets_the_smallest_level_that_it_need_not_enlarge() {
        Pyramid pyramid = Pyramid.of(new WritableImage(400, 400));
        Region nowhere = new Region();

        assertSame(pyramid.image(), pyramid.at(1_000, nowhere));
        assertSame(pyramid.image(), pyramid.at(201, nowhere));
        assertSame(pyramid.levels().get(1), pyramid.at(200, nowhere));
        assertSame(pyramid.levels().get(3), pyramid.at(3, nowhere));
    }

    @Test
    void what_is_no_picture_has_one_level() {
        Image broken = new Image(new ByteArrayInputStream(new byte[9]));

        assertEquals(List.of(broken), Pyramid.of(broken).levels());
    }
}
