package dev.labcast.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;

/// Texts in a PNG picture's chunks (PNG 1.2, 4.2.3: `tEXt`, `zTXt`, `iTXt`), and what is printable
/// in other bytes that are not pixels. Any thread.
final class PngTexts {
    private static final int MOST = 1 << 24;
    private static final int SHORTEST = 4;

    private final AuditedFile file;
    private final List<SeenText> texts = new ArrayList<>();

    private PngTexts(AuditedFile file) {
        this.file = file;
    }

    static Document of(AuditedFile file) throws IOException {
        PngTexts texts = new PngTexts(file);
        texts.read(Files.readAllBytes(file.path()));
        return new Document(texts.texts);
    }

    /// Bytes that are in no chunk count as text: a picture may be damaged, or none.
    private void read(byte[] png) {
        int at = 8;
        boolean ended = png.length < 8 || png[1] != 'P';
        while (!ended && at + 12 <= png.length) {
            int length = ByteBuffer.wrap(png, at, 4).getInt();
            if (length < 0 || length > png.length - at - 12) {
                break;
            }
            String type = new String(png, at + 4, 4, ISO_8859_1);
            chunk(type, Arrays.copyOfRange(png, at + 8, at + 8 + length));
            at += 12 + length;
            ended = type.equals("IEND");
        }
        if (at < png.length) {
            printable(Arrays.copyOfRange(png, Math.min(at, png.length), png.length));
        } else if (png.length < 8) {
            printable(png);
        }
    }

    private void chunk(String type, byte[] content) {
        switch (type) {
            case "IDAT", "IHDR", "PLTE", "IEND" -> {}
            case "tEXt" -> add(new String(content, ISO_8859_1).replace('\0', '='));
            case "zTXt" -> {
                int name = end(content, 0);
                add(
                        new String(content, 0, name, ISO_8859_1)
                                + "="
                                + inflated(content, name + 2, ISO_8859_1));
            }
            case "iTXt" -> international(content);
            default -> printable(content);
        }
    }

    /// Keyword, whether it is compressed and how, language, keyword in it, text.
    private void international(byte[] content) {
        int name = end(content, 0);
        int language = end(content, name + 3);
        int translated = end(content, language + 1);
        boolean compressed = name + 1 < content.length && content[name + 1] == 1;
        int from = Math.min(translated + 1, content.length);
        String text =
                compressed
                        ? inflated(content, from, UTF_8)
                        : new String(content, from, content.length - from, UTF_8);
        add(new String(content, 0, name, ISO_8859_1) + "=" + text);
    }

    private static int end(byte[] content, int from) {
        int at = Math.min(from, content.length);
        while (at < content.length && content[at] != 0) {
            at++;
        }
        return at;
    }

    /// As much of it as can be had.
    private static String inflated(byte[] content, int from, java.nio.charset.Charset charset) {
        int start = Math.min(from, content.length);
        byte[] text = new byte[0];
        try (InflaterInputStream in =
                new InflaterInputStream(
                        new ByteArrayInputStream(content, start, content.length - start))) {
            text = in.readNBytes(MOST);
        } catch (IOException damaged) {
            return new String(content, start, content.length - start, ISO_8859_1);
        }
        return new String(text, charset);
    }

    private void add(String text) {
        for (String line : text.split("\n", -1)) {
            texts.add(new SeenText(line, Place.in(file.name())));
        }
    }

    private void printable(byte[] bytes) {
        for (String stretch : new String(bytes, UTF_8).split("[\\p{Cntrl}\uFFFD]+")) {
            if (stretch.length() >= SHORTEST) {
                texts.add(new SeenText(stretch, Place.in(file.name())));
            }
        }
    }
}
