package dev.labcast.obs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Tells whether a PNG (www.w3.org/TR/png) is black all over, as a capture is that sees nothing.
/// Reads what OBS writes: eight bits a sample, not interlaced. No picture library lives in this
/// room, and nothing else of the picture is wanted. Pure; any thread.
final class BlackPicture {
    private static final int SIGNATURE = 8;
    private static final int NEARLY = 8;
    private static final int LARGEST = 64 << 20;

    private final int width;
    private final int height;
    private final int samples;

    private BlackPicture(int width, int height, int samples) {
        this.width = width;
        this.height = height;
        this.samples = samples;
    }

    /// Throws when `png` is not a picture of the kind this can read.
    static boolean is(byte[] png) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(png);
        ByteBuffer pixels = ByteBuffer.allocate(png.length);
        BlackPicture picture = new BlackPicture(0, 0, 0);
        if (png.length < SIGNATURE) {
            throw new IOException("not a PNG");
        }
        in.position(SIGNATURE);
        while (in.remaining() >= 12) {
            int length = in.getInt();
            byte[] name = new byte[4];
            in.get(name);
            if (length < 0 || length > in.remaining() - 4) {
                throw new IOException("not a whole PNG");
            }
            ByteBuffer chunk = in.slice(in.position(), length);
            in.position(in.position() + length + 4);
            switch (new String(name, StandardCharsets.US_ASCII)) {
                case "IHDR" -> picture = header(chunk);
                case "IDAT" -> pixels.put(chunk);
                default -> {} // nothing that says how bright it is
            }
        }
        return picture.isBlack(inflated(pixels.flip(), picture));
    }

    private static BlackPicture header(ByteBuffer chunk) throws IOException {
        int width = chunk.getInt();
        int height = chunk.getInt();
        int depth = chunk.get();
        int samples =
                switch (chunk.get()) {
                    case 0 -> 1;
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 0;
                };
        boolean interlaced = chunk.get(chunk.position() + 2) != 0;
        if (depth != 8 || samples == 0 || interlaced || width < 1 || height < 1) {
            throw new IOException("a PNG of another kind");
        }
        return new BlackPicture(width, height, samples);
    }

    private static byte[] inflated(ByteBuffer pixels, BlackPicture picture) throws IOException {
        long size = (1L + (long) picture.width * picture.samples) * picture.height;
        if (size < 1 || size > LARGEST) {
            throw new IOException("a PNG without pixels, or too large");
        }
        byte[] rows = new byte[(int) size];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(pixels);
            int at = 0;
            while (at < rows.length && !inflater.finished() && !inflater.needsInput()) {
                at += inflater.inflate(rows, at, rows.length - at);
            }
            if (at < rows.length) {
                throw new IOException("a PNG that ends early");
            }
            return rows;
        } catch (DataFormatException damaged) {
            throw new IOException("a damaged PNG", damaged);
        }
    }

    private boolean isBlack(byte[] rows) {
        int length = width * samples;
        byte[] above = new byte[length];
        int colours = samples < 3 ? 1 : 3;
        for (int y = 0; y < height; y++) {
            int start = y * (length + 1);
            byte[] row = unfiltered(rows, start, above);
            for (int i = 0; i < length; i++) {
                if (i % samples < colours && (row[i] & 0xFF) > NEARLY) {
                    return false;
                }
            }
            above = row;
        }
        return true;
    }

    private byte[] unfiltered(byte[] rows, int start, byte[] above) {
        byte[] row = new byte[above.length];
        for (int i = 0; i < row.length; i++) {
            int left = i < samples ? 0 : row[i - samples] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i < samples ? 0 : above[i - samples] & 0xFF;
            int guess =
                    switch (rows[start]) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, corner);
                        default -> 0;
                    };
            row[i] = (byte) (rows[start + 1 + i] + guess);
        }
        return row;
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
