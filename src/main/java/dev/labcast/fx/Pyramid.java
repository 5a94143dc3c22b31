package dev.labcast.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A picture with its halves, quarters and so on, each pixel the mean of the four it stands for.
/// The toolkit looks at no more than four pixels of a picture for each on the screen, so a thin
/// curve scaled down far would be left as dots; from here a view takes the level that it has to
/// scale down by less than two. The views of plots use it. Made on any thread but JavaFX's, since
/// it takes some milliseconds per megapixel; immutable.
public final class Pyramid {
    private static final int SMALLEST_PX = 32;

    private final List<Image> levels;

    private Pyramid(List<Image> levels) {
        this.levels = List.copyOf(levels);
    }

    /// The pyramid of `image`; of one that could not be decoded it is that alone.
    public static Pyramid of(Image image) {
        List<Image> levels = new ArrayList<>(List.of(image));
        Image last = image;
        while (!image.isError() && Math.min(last.getWidth(), last.getHeight()) >= 2 * SMALLEST_PX) {
            last = half(last);
            levels.add(last);
        }
        return new Pyramid(levels);
    }

    /// Largest first; never empty, the first is the picture itself.
    List<Image> levels() {
        return levels;
    }

    /// The picture itself, whose size is the plot's.
    public Image image() {
        return levels.getFirst();
    }

    /// The level to show `width` wide (in the coordinates of `node`) on the screen that `node` is
    /// on. JavaFX thread.
    public Image at(double width, Node node) {
        boolean seen = node.getScene() != null && node.getScene().getWindow() != null;
        double pixels = width * (seen ? node.getScene().getWindow().getOutputScaleX() : 1);
        return levels.reversed().stream()
                .filter(level -> level.getWidth() >= pixels)
                .findFirst()
                .orElse(image());
    }

    private static Image half(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] from = new int[width * height];
        image.getPixelReader()
                .getPixels(
                        0, 0, width, height, PixelFormat.getIntArgbPreInstance(), from, 0, width);
        int halfWidth = (width + 1) / 2;
        int halfHeight = (height + 1) / 2;
        int[] to = new int[halfWidth * halfHeight];
        for (int y = 0; y < halfHeight; y++) {
            int upper = 2 * y * width;
            int lower = Math.min(2 * y + 1, height - 1) * width;
            for (int x = 0; x < halfWidth; x++) {
                int left = 2 * x;
                int right = Math.min(left + 1, width - 1);
                to[y * halfWidth + x] =
                        mean(
                                from[upper + left],
                                from[upper + right],
                                from[lower + left],
                                from[lower + right]);
            }
        }
        WritableImage half = new WritableImage(halfWidth, halfHeight);
        half.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        halfWidth,
                        halfHeight,
                        PixelFormat.getIntArgbPreInstance(),
                        to,
                        0,
                        halfWidth);
        return half;
    }

    private static int mean(int a, int b, int c, int d) {
        int mean = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum =
                    (a >>> shift & 0xff)
                            + (b >>> shift & 0xff)
                            + (c >>> shift & 0xff)
                            + (d >>> shift & 0xff);
            mean |= (sum + 2) / 4 << shift;
        }
        return mean;
    }
}
