package dev.labcast.pane.plot;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/// Where two pictures differ: what is equal is faint, what differs is orange, the more the
/// stronger. Of pictures of different sizes, the first is stretched to the second. Any thread.
final class Difference {
    private static final int STRONG = 0xd2600a;

    private Difference() {}

    static Image between(Image before, Image after) {
        int width = (int) after.getWidth();
        int height = (int) after.getHeight();
        int[] a = pixels(before, width, height);
        int[] b = pixels(after, width, height);
        int[] out = new int[b.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = shade(a[i], b[i]);
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), out, 0, width);
        return image;
    }

    private static int shade(int a, int b) {
        int apart =
                Math.max(
                        Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff)),
                        Math.max(
                                Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff)),
                                Math.abs((a & 0xff) - (b & 0xff))));
        int grey = ((b >> 16 & 0xff) * 3 + (b >> 8 & 0xff) * 6 + (b & 0xff)) / 10;
        int faint = 255 - (255 - grey) / 4;
        int weight = apart < 8 ? 0 : Math.min(255, 80 + apart);
        int red = mix(faint, STRONG >> 16 & 0xff, weight);
        int green = mix(faint, STRONG >> 8 & 0xff, weight);
        int blue = mix(faint, STRONG & 0xff, weight);
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    private static int mix(int from, int to, int weight) {
        return from + (to - from) * weight / 255;
    }

    private static int[] pixels(Image image, int width, int height) {
        int ownWidth = (int) image.getWidth();
        int ownHeight = (int) image.getHeight();
        PixelReader reader = image.getPixelReader();
        int[] own = new int[ownWidth * ownHeight];
        reader.getPixels(
                0, 0, ownWidth, ownHeight, PixelFormat.getIntArgbInstance(), own, 0, ownWidth);
        if (ownWidth == width && ownHeight == height) {
            return own;
        }
        int[] fitted = new int[width * height];
        for (int y = 0; y < height; y++) {
            int row = (int) ((long) y * ownHeight / height) * ownWidth;
            for (int x = 0; x < width; x++) {
                fitted[y * width + x] = own[row + (int) ((long) x * ownWidth / width)];
            }
        }
        return fitted;
    }
}
