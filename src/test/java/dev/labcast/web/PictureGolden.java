package dev.labcast.web;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Compares a page's picture with the one that was looked at and kept in `src/test/resources`.
/// Chromium's versions smooth letters differently, so a little may differ anywhere, and much
/// nowhere: neither in the whole picture nor in any tile of it, so that a word cannot go missing.
/// `-Dgolden.accept=true` keeps the new pictures instead, and fails so that nobody leaves it on;
/// what a failing picture looked like lies in `target/pictures`.
public final class PictureGolden {
    private static final Path ROOT = Path.of(System.getProperty("labcast.root", "."));
    private static final int LOUD = 64;
    private static final double MOST_LOUD = 0.004;
    private static final int TILE = 64;
    private static final double MOST_IN_TILE = 0.15;

    private PictureGolden() {}

    /// `name` is a path below `src/test/resources`.
    public static void assertMatches(String name, byte[] png) throws IOException {
        Path kept = ROOT.resolve("src/test/resources").resolve(name);
        if (Boolean.getBoolean("golden.accept")) {
            Files.createDirectories(kept.getParent());
            Files.write(kept, png);
            return;
        }
        Path seen = ROOT.resolve("target/pictures").resolve(name);
        Files.createDirectories(seen.getParent());
        Files.write(seen, png);
        assertTrue(Files.exists(kept), kept + " is missing; look at " + seen + " and keep it");
        BufferedImage wanted = read(Files.readAllBytes(kept));
        BufferedImage found = read(png);
        double loud = difference(wanted, found);
        assertTrue(
                loud <= MOST_LOUD,
                "%.2f %% of %s look different; compare %s".formatted(loud * 100, name, seen));
        double loudest = loudestTile(wanted, found);
        assertTrue(
                loudest <= MOST_IN_TILE,
                "%.2f %% of some place in %s look different; compare %s"
                        .formatted(loudest * 100, name, seen));
    }

    /// To be called after all, so that accepted pictures do not pass unseen.
    public static void refuseAccepting() {
        if (Boolean.getBoolean("golden.accept")) {
            fail("The pictures were kept; look at them, then run again without golden.accept");
        }
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /// The share of pixels that differ loudly.
    static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        long loud = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                loud += farApart(one.getRGB(x, y), other.getRGB(x, y)) ? 1 : 0;
            }
        }
        return loud / (double) (one.getWidth() * one.getHeight());
    }

    /// The largest share of pixels that differ loudly in a tile, of two pictures of one size.
    static double loudestTile(BufferedImage one, BufferedImage other) {
        double loudest = 0;
        for (int y = 0; y < one.getHeight(); y += TILE) {
            for (int x = 0; x < one.getWidth(); x += TILE) {
                int width = Math.min(TILE, one.getWidth() - x);
                int height = Math.min(TILE, one.getHeight() - y);
                loudest =
                        Math.max(
                                loudest,
                                difference(
                                        one.getSubimage(x, y, width, height),
                                        other.getSubimage(x, y, width, height)));
            }
        }
        return loudest;
    }

    private static boolean farApart(int one, int other) {
        for (int shift = 0; shift <= 24; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > LOUD) {
                return true;
            }
        }
        return false;
    }
}
