package dev.labcast.web;

import java.awt.image.BufferedImage;
import java.util.Locale;

/// How different two pictures of one size look, and where most: the mean difference (0 to 255) in
/// the tile that differs most. A tile holds about two letters, so that a missing digit is much of
/// it. Both pictures are blurred, and a tile may lie a pixel aside, since browsers' versions smooth
/// and place letters differently: what counts is how much ink there is and about where.
record PictureDifference(double most, int x, int y) {
    private static final int TILE = 16;
    private static final int STEP = 8;
    private static final int ASIDE = 1;
    private static final int BLUR = 3;

    static PictureDifference between(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return new PictureDifference(255, 0, 0);
        }
        Blurred wanted = Blurred.of(one);
        Blurred found = Blurred.of(other);
        PictureDifference most = new PictureDifference(0, 0, 0);
        for (int y = 0; y < wanted.height; y += STEP) {
            for (int x = 0; x < wanted.width; x += STEP) {
                double here = wanted.tile(found, x, y, most.most);
                most = here > most.most ? new PictureDifference(here, x, y) : most;
            }
        }
        return most;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f of 255 at %d, %d", most, x, y);
    }

    /// The three colours of each pixel, each the mean of its surroundings.
    private record Blurred(int width, int height, short[][] colours) {
        static Blurred of(BufferedImage image) {
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            short[][] colours = new short[3][];
            for (int colour = 0; colour < 3; colour++) {
                short[] sharp = new short[pixels.length];
                for (int i = 0; i < pixels.length; i++) {
                    sharp[i] = (short) (pixels[i] >> 8 * colour & 0xff);
                }
                colours[colour] = blurred(blurred(sharp, width, height, 1), width, height, width);
            }
            return new Blurred(width, height, colours);
        }

        /// Along the rows (`apart` 1) or the columns (`apart` the width).
        private static short[] blurred(short[] sharp, int width, int height, int apart) {
            int length = apart == 1 ? width : height;
            short[] soft = new short[sharp.length];
            for (int i = 0; i < sharp.length; i++) {
                int at = apart == 1 ? i % width : i / width;
                int from = Math.max(-BLUR, -at);
                int to = Math.min(BLUR, length - 1 - at);
                int sum = 0;
                for (int d = from; d <= to; d++) {
                    sum += sharp[i + d * apart];
                }
                soft[i] = (short) (sum / (to - from + 1));
            }
            return soft;
        }

        /// The difference of one tile where it fits best; any value up to `enough` if it is no
        /// more.
        double tile(Blurred other, int left, int top, double enough) {
            double best = aside(other, left, top, 0, 0);
            for (int dy = -ASIDE; dy <= ASIDE; dy++) {
                for (int dx = -ASIDE; dx <= ASIDE && best > enough; dx++) {
                    best = Math.min(best, aside(other, left, top, dx, dy));
                }
            }
            return best;
        }

        private double aside(Blurred other, int left, int top, int dx, int dy) {
            long sum = 0;
            for (int y = top; y < top + TILE; y++) {
                int row = Math.clamp(y, 0, height - 1) * width;
                int otherRow = Math.clamp(y + dy, 0, height - 1) * width;
                for (int x = left; x < left + TILE; x++) {
                    int at = row + Math.clamp(x, 0, width - 1);
                    int otherAt = otherRow + Math.clamp(x + dx, 0, width - 1);
                    int far = 0;
                    for (int colour = 0; colour < 3; colour++) {
                        far =
                                Math.max(
                                        far,
                                        Math.abs(
                                                colours[colour][at]
                                                        - other.colours[colour][otherAt]));
                    }
                    sum += far;
                }
            }
            return sum / (double) (TILE * TILE);
        }
    }
}
