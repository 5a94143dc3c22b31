package dev.labcast.fx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncoderTest {

    @Test
    void another_reader_finds_every_pixel_again() throws Exception {
        Random random = new Random(26);
        for (int round = 0; round < 50; round++) {
            int width = 1 + random.nextInt(90);
            int height = 1 + random.nextInt(90);
            int opaque = random.nextBoolean() ? 0xff000000 : 0;
            int[] argb = random.ints((long) width * height).map(it -> it | opaque).toArray();

            BufferedImage read =
                    ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(argb, width, height)));

            String size = width + "x" + height;
            assertEquals(size, read.getWidth() + "x" + read.getHeight());
            assertArrayEquals(argb, read.getRGB(0, 0, width, height, null, 0, width), size);
        }
    }

    @Test
    void an_image_gives_the_same_png_as_its_pixels() {
        int[] argb = {0xffff0000, 0xff00ff00, 0xff0000ff, 0xffffffff, 0xff000000, 0xff123456};
        WritableImage image = new WritableImage(3, 2);
        for (int i = 0; i < argb.length; i++) {
            image.getPixelWriter().setArgb(i % 3, i / 3, argb[i]);
        }

        assertArrayEquals(PngEncoder.encode(argb, 3, 2), PngEncoder.encode(image));
    }

    @Test
    void there_is_nothing_in_the_file_but_the_pixels() {
        int[] opaque = {0xff102030};
        int[] clear = {0x80102030};

        assertEquals(List.of("IHDR", "IDAT", "IEND"), chunks(PngEncoder.encode(opaque, 1, 1)));
        assertEquals(List.of("IHDR", "IDAT", "IEND"), chunks(PngEncoder.encode(clear, 1, 1)));
    }

    @Test
    void pixels_that_do_not_fill_the_size_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> PngEncoder.encode(new int[5], 2, 3));
        assertThrows(IllegalArgumentException.class, () -> PngEncoder.encode(new int[0], 0, 0));
    }

    private static List<String> chunks(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png).position(8);
        List<String> types = new ArrayList<>();
        while (in.hasRemaining()) {
            int length = in.getInt();
            byte[] type = new byte[4];
            in.get(type);
            types.add(new String(type, StandardCharsets.US_ASCII));
            in.position(in.position() + length + 4);
        }
        return types;
    }
}
