package dev.labcast.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/// Watches the picture of a [BenchDisplay] for a window with something in it. It reads the server's
/// memory, so that looking costs neither the server nor the watched program anything, and asks
/// nothing of the program. A mapped but unpainted window is of one colour or two; text brings many
/// through its soft edges.
final class FirstPaint {
    private static final int COLOURS = 12;
    private static final int SIZE = 4;

    private final IntBuffer pixels;

    /// The layout of the file is that of XWDFile.h: a header whose first word (big-endian) is the
    /// header's length and whose 20th is the number of colours, 12 bytes each, then the pixels.
    FirstPaint(Path picture) throws IOException {
        try (FileChannel file = FileChannel.open(picture, StandardOpenOption.READ)) {
            var map = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            int start = map.getInt(0) + map.getInt(19 * SIZE) * 12;
            map.order(ByteOrder.nativeOrder()).position(start);
            pixels = map.slice().order(ByteOrder.nativeOrder()).asIntBuffer();
        }
    }

    /// Whether something is painted. Looks at every pixel of every second row.
    boolean seen() {
        BitSet colours = new BitSet(1 << 24);
        int found = 0;
        int last = -1;
        for (int y = 0; y < BenchDisplay.HEIGHT; y += 2) {
            for (int x = 0; x < BenchDisplay.WIDTH; x++) {
                int colour = pixels.get(y * BenchDisplay.WIDTH + x) & 0xffffff;
                if (colour != last && !colours.get(colour)) {
                    colours.set(colour);
                    found++;
                }
                last = colour;
            }
        }
        return found >= COLOURS;
    }

    /// Waits until [#seen] is `wanted`.
    void await(boolean wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (seen() != wanted) {
            if (System.nanoTime() > end) {
                throw new IOException(
                        "waited in vain for a " + (wanted ? "window" : "bare screen"));
            }
            Thread.sleep(5);
        }
    }
}
