package dev.labcast.pane.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    private final PictureReader reader = new PictureReader(PlotLimits.USUAL);

    @Test
    void a_png_gives_its_pixels() {
        BufferedImage chart = Samples.chart(320, 240, 1);

        Reading.Picture picture = picture(Samples.encoded(chart, "png"));

        assertEquals("320x240", picture.width() + "x" + picture.height());
        assertArrayEquals(chart.getRGB(0, 0, 320, 240, null, 0, 320), picture.argb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void every_beginning_of_a_file_is_known_to_be_incomplete(String format) {
        byte[] file = Samples.encoded(Samples.chart(120, 90, 2), format);
        for (int length = 16; length < file.length; length += 7) {
            assertEquals(
                    new Reading.Incomplete(),
                    reader.read(Arrays.copyOf(file, length)),
                    length + " bytes");
        }
        assertEquals(120, picture(file).width());
    }

    @Test
    void a_file_that_is_just_being_created_is_incomplete() {
        assertEquals(new Reading.Incomplete(), reader.read(new byte[0]));
    }

    @Test
    void what_is_transparent_lies_on_white() {
        BufferedImage clear = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(1, 0, 0xff123456);

        assertArrayEquals(
                new int[] {0xffffffff, 0xff123456}, picture(Samples.encoded(clear, "png")).argb());
    }

    @Test
    void a_damaged_png_is_refused_in_a_sentence() {
        byte[] zeroed = Samples.png(3);
        Arrays.fill(zeroed, 50, zeroed.length - 20, (byte) 0);
        assertEquals(
                new Reading.Refused("is damaged and cannot be shown; write it again"),
                reader.read(zeroed));
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() {
        byte[] wide =
                Samples.encoded(new BufferedImage(8_001, 2, BufferedImage.TYPE_BYTE_BINARY), "png");

        assertEquals(
                new Reading.Refused("is larger than 8000 pixels a side; save it smaller"),
                reader.read(wide));
    }

    @Test
    void something_else_under_a_pictures_name_is_refused() {
        byte[] text = "step,loss\n1,0.5\n2,0.25\n".getBytes(StandardCharsets.UTF_8);

        assertEquals(
                new Reading.Refused(
                        "is not a PNG, JPEG, GIF or SVG picture; save it as one of these"),
                reader.read(text));
    }

    @Test
    void an_svg_is_drawn_large_on_white() {
        Reading.Picture picture =
                svg(Samples.svg("<rect x='100' y='50' width='200' height='100' fill='#0969da'/>"));

        assertEquals("1600x800", picture.width() + "x" + picture.height());
        assertEquals(0xffffffff, picture.argb()[10 * 1600 + 10]);
        assertEquals(0xff0969da, picture.argb()[400 * 1600 + 800]);
    }

    @Test
    void an_svg_of_twenty_thousand_points_is_drawn() {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            points.append("<circle r='1' cx='%d' cy='%d'/>".formatted(i % 400, i / 400 * 4));
        }

        Reading.Picture picture = svg(Samples.svg(points.toString()));

        assertTrue(Arrays.stream(picture.argb()).filter(it -> it == 0xff000000).count() > 10_000);
    }

    @Test
    void half_an_svg_is_incomplete() {
        String whole = Samples.svg("<rect width='10' height='10'/>");

        assertEquals(
                new Reading.Incomplete(),
                reader.read(
                        whole.substring(0, whole.length() - 5).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_svg_reads_no_file_and_asks_no_address(@TempDir Path folder) throws Exception {
        Path secret = Files.write(folder.resolve("secret.png"), Samples.png(4));
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            String body =
                    "<image xlink:href='%s' width='400' height='200'/><image href='%s.png' width='400' height='200'/><use href='%s.svg#a'/>"
                            .formatted(secret.toUri(), address, address);

            Reading.Picture picture =
                    svg(
                            Samples.svg(body)
                                    .replace(
                                            "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd",
                                            address));

            assertTrue(Arrays.stream(picture.argb()).allMatch(it -> it == 0xffffffff));
            assertEquals("nobody asked", asked(listener));
        }
    }

    @Test
    void xml_entities_are_refused() {
        String bomb =
                Samples.svg("<text>&lol;</text>")
                        .replace("svg11.dtd\">", "svg11.dtd\" [<!ENTITY lol \"ha\">]>");

        assertEquals(
                new Reading.Refused("declares XML entities, which are not read; save it as PNG"),
                reader.read(bomb.getBytes(StandardCharsets.UTF_8)));
    }

    private static String asked(ServerSocket listener) throws IOException {
        try {
            listener.accept().close();
            return "somebody asked";
        } catch (SocketTimeoutException silence) {
            return "nobody asked";
        }
    }

    private Reading.Picture svg(String text) {
        return picture(text.getBytes(StandardCharsets.UTF_8));
    }

    private Reading.Picture picture(byte[] file) {
        return switch (reader.read(file)) {
            case Reading.Picture picture -> picture;
            case Reading other -> throw new AssertionError(other);
        };
    }
}
