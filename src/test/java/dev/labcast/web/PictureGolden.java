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
/// nowhere: not even a short word may go missing ([PictureDifference]). `-Dgolden.accept=true`
/// keeps the new pictures instead, and fails so that nobody leaves it on; what a failing picture
/// looked like lies in `target/pictures`.
public final class PictureGolden {
    private static final Path ROOT = Path.of(System.getProperty("labcast.root", "."));

    /// Of 255. Measured: a page half a pixel aside both ways differs by up to 15, an overlay
    /// without its clock (12 px high) by 22 and more, the room without its smallest texts by 34 and
    /// more.
    static final double MOST = 17;

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
        PictureDifference found =
                PictureDifference.between(read(Files.readAllBytes(kept)), read(png));
        assertTrue(
                found.most() <= MOST,
                "%s looks different (%s); compare %s".formatted(name, found, seen));
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
}
