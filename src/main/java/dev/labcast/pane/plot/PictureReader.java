package dev.labcast.pane.plot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads PNG, JPEG, GIF (its first picture) and SVG files: first whether the bytes are all there,
/// then within [PlotLimits], into plain pixels. Nothing but the pixels comes out: no metadata, no
/// file outside. Called off the JavaFX thread.
final class PictureReader {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8};
    private static final byte[] GIF = {'G', 'I', 'F', '8'};
    private static final int IEND = 0x49454e44;

    private final PlotLimits limits;
    private final SvgReader svg;

    PictureReader(PlotLimits limits) {
        this.limits = limits;
        this.svg = new SvgReader(limits);
    }

    Reading read(byte[] file) {
        try {
            return decode(file);
        } catch (OutOfMemoryError full) {
            return new Reading.Refused("needs more memory than there is; save it smaller");
        }
    }

    private Reading decode(byte[] file) {
        if (begins(file, PNG)) {
            return endsAtIend(file) ? raster(file) : new Reading.Incomplete();
        }
        if (begins(file, JPEG)) {
            return endsWith(file, (byte) 0xff, (byte) 0xd9)
                    ? raster(file)
                    : new Reading.Incomplete();
        }
        if (begins(file, GIF)) {
            return endsWith(file, (byte) 0x3b) ? raster(file) : new Reading.Incomplete();
        }
        return file.length < 16 || looksLikeMarkup(file)
                ? svg.read(file)
                : new Reading.Refused(
                        "is not a PNG, JPEG, GIF or SVG picture; save it as one of these");
    }

    private Reading raster(byte[] file) {
        // A stream in memory: ImageIO's usual one would leave a copy in the folder for temporary
        // files.
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Reading.Refused("is of a kind of picture that cannot be read");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (reader.getWidth(0) > limits.side() || reader.getHeight(0) > limits.side()) {
                    return tooLarge(limits);
                }
                return Flat.onWhite(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // ImageIO's readers throw unchecked exceptions, too, when a file is damaged.
            return new Reading.Refused("is damaged and cannot be shown; write it again");
        }
    }

    static Reading tooLarge(PlotLimits limits) {
        return new Reading.Refused(
                "is larger than %d pixels a side; save it smaller".formatted(limits.side()));
    }

    private static boolean begins(byte[] file, byte[] magic) {
        return file.length >= magic.length
                && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    /// Walks the chunks (PNG, third edition, 5.3: length, type, content, CRC) to the last one.
    private static boolean endsAtIend(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).position(PNG.length);
        while (in.remaining() >= 12) {
            int length = in.getInt();
            int type = in.getInt();
            if (length < 0 || length > in.remaining() - 4) {
                return false;
            }
            if (type == IEND) {
                return true;
            }
            in.position(in.position() + length + 4);
        }
        return false;
    }

    /// Some writers pad the end with zeros.
    private static boolean endsWith(byte[] file, byte... tail) {
        int end = file.length;
        while (end > 0 && file[end - 1] == 0) {
            end--;
        }
        return end >= tail.length
                && Arrays.equals(file, end - tail.length, end, tail, 0, tail.length);
    }

    private static boolean looksLikeMarkup(byte[] file) {
        String head = new String(file, 0, Math.min(256, file.length), StandardCharsets.UTF_8);
        String text = head.startsWith("\ufeff") ? head.substring(1) : head;
        return text.stripLeading().startsWith("<");
    }
}
