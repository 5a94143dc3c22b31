package dev.labcast.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/// Watches the picture of a [BenchDisplay] for a window with something in it. It reads the server's
/// memory, so that looking costs neither the server nor the watched program anything, and asks
/// nothing of the program. A mapped but unpainted window is of one colour or two; text brings many
/// through its soft edges.
final class FirstPaint {
    /// What text alone brings.
    static final int WORDS = 12;

    /// What a desk full of panes, chips and icons brings, and words alone do not.
    static final int DESK = 600;

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

    /// How many colours are on the screen. Looks at every pixel of every second row.
    private int colours() {
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
        return found;
    }

    /// Waits until the screen has at least `colours`.
    void await(int colours) throws IOException, InterruptedException {
        await(() -> colours() >= colours, "a window");
    }

    void awaitBare() throws IOException, InterruptedException {
        await(() -> colours() < WORDS, "a bare screen");
    }

    private static void await(BooleanSupplier seen, String what)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("waited in vain for " + what);
            }
            Thread.sleep(5);
        }
    }
}
