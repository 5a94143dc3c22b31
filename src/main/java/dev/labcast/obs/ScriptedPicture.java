package dev.labcast.obs;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// What the twin shows: a scene is a plain ground, each item of it that is shown a box, in colours
/// that follow from their names and settings. So two pictures differ when something on them does.
/// The PNG is the plainest there is (PNG, third edition: 8-bit RGB, no filter). One thread.
final class ScriptedPicture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int RGB = 2;

    private final int width;
    private final int height;
    private final int[] pixels;

    ScriptedPicture(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
    }

    /// The box in fractions of the picture, all of it when `wide` or `high` is 0.
    void fill(int colour, double x, double y, double wide, double high) {
        boolean all = wide <= 0 || high <= 0;
        int left = clamp(x * width, width);
        int right = all ? width : clamp((x + wide) * width, width);
        int top = clamp(y * height, height);
        int bottom = all ? height : clamp((y + high) * height, height);
        for (int row = top; row < bottom; row++) {
            Arrays.fill(pixels, row * width + left, row * width + Math.max(left, right), colour);
        }
    }

    void write(Path png) throws IOException {
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header());
        chunk(out, "IDAT", rows());
        chunk(out, "IEND", new byte[0]);
        Files.write(png, bytes.toByteArray());
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, RGB, 0, 0, 0});
        return bytes.toByteArray();
    }

    private byte[] rows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < pixels.length; i++) {
                if (i % width == 0) {
                    out.write(0);
                }
                out.write(pixels[i] >> 16);
                out.write(pixels[i] >> 8);
                out.write(pixels[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] body) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(body);
        out.writeInt(body.length);
        out.write(type);
        out.write(body);
        out.writeInt((int) sum.getValue());
    }

    private static int clamp(double at, int most) {
        return Math.clamp(Math.round(at), 0, most);
    }
}
