package dev.labcast.stage.card;

import dev.labcast.fx.PngEncoder;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A card's pixels, row by row as `0xAARRGGBB`, not premultiplied; what is not the card is
/// transparent. The size is the card's own, in px of OBS's canvas. Any thread.
public final class CardPicture {
    private final int[] argb;
    private final int width;
    private final int height;

    CardPicture(int[] argb, int width, int height) {
        this.argb = argb.clone();
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int argb(int x, int y) {
        return argb[y * width + x];
    }

    /// For a scene of JavaFX.
    public Image image() {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }

    /// Costs a few milliseconds; not for the JavaFX thread.
    public byte[] png() {
        return PngEncoder.encode(argb, width, height);
    }
}
