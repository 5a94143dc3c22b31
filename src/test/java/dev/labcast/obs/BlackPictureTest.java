package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlackPictureTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY
            })
    void a_single_grey_pixel_is_seen(int type) throws Exception {
        BufferedImage picture = new BufferedImage(64, 36, type);
        assertTrue(BlackPicture.is(png(picture)));
        picture.setRGB(50, 20, 0xff404040);

        assertFalse(BlackPicture.is(png(picture)));
    }

    @RepeatedTest(20)
    void it_reads_what_any_filter_made_of_a_picture() throws Exception {
        Random random = new Random();
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 300; i++) {
            int dark = random.nextInt(9) << 16 | random.nextInt(9) << 8 | random.nextInt(9);
            picture.setRGB(random.nextInt(40), random.nextInt(30), dark);
        }
        boolean dark = BlackPicture.is(png(picture));
        picture.setRGB(random.nextInt(40), random.nextInt(30), 0x000a00);

        assertEquals(true, dark);
        assertFalse(BlackPicture.is(png(picture)));
    }

    @Test
    void what_is_no_picture_is_refused() throws Exception {
        byte[] whole = png(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));

        for (int length = 0; length < whole.length - 12; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> BlackPicture.is(torn), "at " + length);
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
