package dev.labcast.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PictureDifferenceTest {
    private static final BufferedImage WANTED = picture(300, 20, "5 waiting", "12:34");

    @Test
    void the_same_picture_is_not_different() {
        BufferedImage same = picture(300, 20, "5 waiting", "12:34");

        assertEquals(new PictureDifference(0, 0, 0), PictureDifference.between(WANTED, same));
    }

    @Test
    void letters_a_pixel_aside_are_let_pass() {
        assertLetPass(picture(300, 21, "5 waiting", "12:34"));
        assertLetPass(picture(300, 19, "5 waiting", "12:34"));
    }

    @Test
    void a_short_text_that_is_missing_is_found_where_it_should_be() {
        PictureDifference found =
                PictureDifference.between(WANTED, picture(300, 20, "5 waiting", ""));

        assertTrue(found.most() > PictureGolden.MOST, found.toString());
        assertTrue(found.x() > 180 && found.x() < 260, found.toString());
    }

    @Test
    void a_text_elsewhere_is_found() {
        PictureDifference found =
                PictureDifference.between(WANTED, picture(300, 30, "5 waiting", "12:34"));

        assertTrue(found.most() > PictureGolden.MOST, found.toString());
    }

    @Test
    void pictures_of_other_sizes_are_as_different_as_can_be() {
        BufferedImage wider = picture(301, 20, "5 waiting", "12:34");

        assertEquals(255, PictureDifference.between(WANTED, wider).most());
    }

    private static void assertLetPass(BufferedImage found) {
        PictureDifference difference = PictureDifference.between(WANTED, found);
        assertTrue(difference.most() <= PictureGolden.MOST, difference.toString());
    }

    /// A card with two small grey texts, the second of them on the right.
    private static BufferedImage picture(int width, int baseline, String left, String right) {
        BufferedImage image = new BufferedImage(width, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0x141a24));
        pen.fillRect(0, 0, width, 40);
        pen.setColor(new Color(0xaab6c5));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        pen.drawString(left, 10, baseline);
        pen.drawString(right, 200, baseline);
        pen.dispose();
        return image;
    }
}
