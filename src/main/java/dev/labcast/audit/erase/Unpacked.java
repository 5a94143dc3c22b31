package dev.labcast.audit.erase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What compressed bytes hold: gzip (RFC 1952), zip with the names in it, and the compressed texts
/// of PNG pictures. Up to a quarter of a gigabyte; what cannot be unpacked is left out. Any thread.
final class Unpacked {
    private static final int MOST = 1 << 28;

    private Unpacked() {}

    /// Empty if `packed` is none of these.
    static byte[] of(byte[] packed) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (begins(packed, 0x1f, 0x8b)) {
            into(all, new GZIPInputStream(new ByteArrayInputStream(packed)));
        } else if (begins(packed, 'P', 'K')) {
            zip(packed, all);
        } else if (begins(packed, 0x89, 'P')) {
            png(packed, all);
        }
        return all.toByteArray();
    }

    private static void zip(byte[] packed, ByteArrayOutputStream all) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                all.writeBytes((entry.getName() + "\n").getBytes(StandardCharsets.UTF_8));
                byte[] content = zip.readNBytes(MOST - Math.min(MOST, all.size()));
                all.writeBytes(content);
                if (begins(content, 0x1f, 0x8b)) {
                    into(all, new GZIPInputStream(new ByteArrayInputStream(content)));
                }
                entry = zip.getNextEntry();
            }
        }
    }

    /// Behind the keyword of a `zTXt` or `iTXt` chunk stands a zlib stream.
    private static void png(byte[] picture, ByteArrayOutputStream all) {
        String chars = new String(picture, StandardCharsets.ISO_8859_1);
        for (String type : new String[] {"zTXt", "iTXt"}) {
            int chunk = chars.indexOf(type);
            while (chunk >= 0) {
                int stream = chars.indexOf('\u0078', chunk + 4);
                for (int tries = 0; stream >= 0 && stream < chunk + 200 && tries < 20; tries++) {
                    inflate(picture, stream, all);
                    stream = chars.indexOf('\u0078', stream + 1);
                }
                chunk = chars.indexOf(type, chunk + 4);
            }
        }
    }

    private static void inflate(byte[] picture, int from, ByteArrayOutputStream all) {
        try (InputStream in =
                new InflaterInputStream(
                        new ByteArrayInputStream(picture, from, picture.length - from))) {
            all.writeBytes(in.readNBytes(MOST - Math.min(MOST, all.size())));
        } catch (IOException noStream) {
            return; // an x of the keyword
        }
    }

    private static void into(ByteArrayOutputStream all, InputStream packed) throws IOException {
        try (packed) {
            all.writeBytes(packed.readNBytes(MOST - Math.min(MOST, all.size())));
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 4 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
