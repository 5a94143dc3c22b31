package dev.labcast.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;

/// PNG pictures that hold more than their pixels: texts, times, cameras' data (PNG 1.2, 4.2), bytes
/// behind the end. What is written in the pixels is not read. One thread.
final class PicturesCheck implements Check {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /// Chunks of the picture itself, and of how it is to be drawn.
    private static final Set<String> PIXELS =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs",
                    "bKGD");

    @Override
    public void run(Audited audited, Findings into) throws IOException {
        long pictures = 0;
        for (AuditedFile file : audited.files()) {
            if (file.isPng()) {
                pictures++;
                look(file, Files.readAllBytes(file.path()), into);
            }
        }
        if (pictures > 0) {
            into.notLooked(
                    "Text in the pixels of " + pictures + " pictures was not read; look at them.");
        }
    }

    private static void look(AuditedFile file, byte[] png, Findings into) {
        if (png.length < 8 || !Arrays.equals(SIGNATURE, Arrays.copyOf(png, 8))) {
            add(file, "no-png", new String(png, StandardCharsets.ISO_8859_1), into);
            return;
        }
        int at = 8;
        while (at + 12 <= png.length) {
            int length = ByteBuffer.wrap(png, at, 4).getInt();
            if (length < 0 || length > png.length - at - 12) {
                add(file, "damaged-png", "", into);
                return;
            }
            String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!PIXELS.contains(type)) {
                String content = new String(png, at + 8, length, StandardCharsets.ISO_8859_1);
                add(file, "png-" + (type.matches("[A-Za-z]{4}") ? type : "chunk"), content, into);
            }
            at += 12 + length;
            if (type.equals("IEND")) {
                break;
            }
        }
        if (at < png.length) {
            String rest = new String(png, at, png.length - at, StandardCharsets.ISO_8859_1);
            add(file, "png-behind-the-end", rest, into);
        }
    }

    private static void add(AuditedFile file, String rule, String content, Findings into) {
        into.add(
                new Found(
                        Kind.METADATA,
                        Severity.LOOK,
                        rule,
                        file.name() + " " + content,
                        Place.in(file.name()),
                        "",
                        "The picture holds more than its pixels; `labcast erase SESSION --plot"
                                + " NUMBER` removes a plot."));
    }
}
