package dev.labcast.pane.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Picture files as a plotting program writes them.
final class Samples {
    private Samples() {}

    static byte[] png(int number) {
        return encoded(chart(320, 240, number), "png");
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /// A loss curve with noise of its own for each `number`.
    static BufferedImage chart(int width, int height, int number) {
        BufferedImage image = Flat.paper(width, height);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xd0d7de));
        for (int i = 1; i < 6; i++) {
            pen.drawLine(width / 10, height * i / 6, width * 9 / 10, height * i / 6);
        }
        pen.setColor(Color.BLACK);
        pen.drawRect(width / 10, height / 12, width * 8 / 10, height * 10 / 12);
        pen.drawString("loss, seed " + number, width / 9, height / 15);
        pen.setColor(new Color(number % 2 == 0 ? 0x0969da : 0xbf8700));
        Random random = new Random(number);
        int last = height / 8;
        for (int x = width / 10; x < width * 9 / 10; x += 2) {
            double t = (x - width / 10.0) / (width * 0.8);
            int y = (int) (height * (0.88 - 0.75 * Math.exp(-4 * t)) + random.nextInt(9) - 4);
            pen.drawLine(x - 2, last, x, y);
            last = y;
        }
        pen.dispose();
        return image;
    }

    static String svg(String body) {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
             width="400pt" height="200pt" viewBox="0 0 400 200">%s</svg>
        """
                .formatted(body);
    }

    static PlotVersion version(String name, int number, long at) {
        byte[] png = png(number);
        return new PlotVersion(
                name,
                name,
                at,
                new PlotOrigin("java Fit.java", true),
                png,
                Sha256.hex(png),
                320,
                240,
                new WritableImage(1, 1));
    }
}
