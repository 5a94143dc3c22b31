package dev.labcast.fx;

import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// What tests of windows share: the toolkit started once, hops to its thread, and waiting for
/// conditions instead of for time.
public final class Fx {
    private static final long PATIENCE_MS = 20_000;

    private Fx() {}

    /// Starts the toolkit if no test has yet.
    public static void start() {
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException running) {
            return;
        }
        try {
            up.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void run(Runnable work) {
        ask(() -> {
            work.run();
            return true;
        });
    }

    public static <T> T ask(Supplier<T> work) {
        start();
        return FxThread.ask(work);
    }

    /// Waits until `condition`, asked on the JavaFX thread, holds; fails with `what` if it never
    /// does.
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!ask(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                fail("waited in vain for: " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail("interrupted while waiting for: " + what);
            }
        }
    }

    /// What `node` looks like now.
    public static WritableImage look(Node node) {
        return ask(() -> node.snapshot(new SnapshotParameters(), null));
    }

    /// Writes the picture of `node` to `target/pictures/NAME.png`, to be looked at.
    public static Path picture(Node node, String name) {
        WritableImage look = look(node);
        int width = (int) look.getWidth();
        int height = (int) look.getHeight();
        int[] pixels = new int[width * height];
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = look.getPixelReader().getArgb(x, y);
            }
        }
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Path file =
                    Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
            ImageIO.write(image, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
