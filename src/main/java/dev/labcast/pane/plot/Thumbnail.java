package dev.labcast.pane.plot;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Shrinks a picture for the history strip: every pixel is the mean of up to 16 samples of the
/// pixels it stands for, so that thin curves stay visible. Any thread.
final class Thumbnail {
    static final int WIDTH = 104;
    static final int HEIGHT = 64;
    private static final int SAMPLES = 4;

    private Thumbnail() {}

    static Image of(Reading.Picture picture) {
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) WIDTH / picture.width(),
                                (double) HEIGHT / picture.height()));
        int width = Math.max(1, (int) (picture.width() * scale));
        int height = Math.max(1, (int) (picture.height() * scale));
        int[] small = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small[y * width + x] = mean(picture, x, y, width, height);
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), small, 0, width);
        return image;
    }

    private static int mean(Reading.Picture picture, int x, int y, int width, int height) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < SAMPLES; i++) {
            int row = (int) ((y + (i + 0.5) / SAMPLES) * picture.height() / height);
            for (int j = 0; j < SAMPLES; j++) {
                int column = (int) ((x + (j + 0.5) / SAMPLES) * picture.width() / width);
                int pixel = picture.argb()[row * picture.width() + column];
                red += pixel >> 16 & 0xff;
                green += pixel >> 8 & 0xff;
                blue += pixel & 0xff;
            }
        }
        int all = SAMPLES * SAMPLES;
        return 0xff000000 | red / all << 16 | green / all << 8 | blue / all;
    }
}
