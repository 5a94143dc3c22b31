package dev.labcast.audit.erase;

import dev.labcast.guard.MaskBlock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The texts that are to be gone from a session, in all forms in which programs write them: as they
/// are, composed and decomposed (Unicode NFC, NFD), percent-encoded, escaped as in JSON, in hex and
/// in base64. Immutable; any thread.
public final class Needles {
    /// Shorter texts stand everywhere.
    public static final int SHORTEST = 4;

    private final List<Needle> needles;
    private final Set<String> lines;

    private Needles(Set<String> lines) {
        this.lines = lines;
        Set<String> forms = new LinkedHashSet<>();
        lines.forEach(line -> addForms(line, forms));
        needles = forms.stream().map(Needle::new).toList();
    }

    /// Of a text of several lines each line is looked for by itself; lines of fewer than
    /// [#SHORTEST] chars are not. Throws when nothing is left.
    public static Needles of(Collection<String> texts) {
        Set<String> lines = new LinkedHashSet<>();
        for (String text : texts) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> line.length() >= SHORTEST)
                    .forEach(lines::add);
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no text of " + SHORTEST + " chars");
        }
        return new Needles(lines);
    }

    /// The lines themselves.
    Set<String> lines() {
        return Set.copyOf(lines);
    }

    /// Marks where one of them stands in `text`.
    BitSet in(String text) {
        BitSet found = new BitSet();
        for (Needle needle : needles) {
            needle.in(text, found::set);
        }
        return found;
    }

    /// Whether one of them stands in `text`.
    public boolean stand(String text) {
        return !in(text).isEmpty();
    }

    /// `text` with marks in their place.
    String masked(String text) {
        return MaskBlock.over(text, in(text));
    }

    /// `word`, an id of small letters, digits and `-`, with `x` in their place, also where it was
    /// made of one of them, as folders' names are of titles.
    public String maskedWord(String word) {
        StringBuilder seen = new StringBuilder(word);
        in(word).stream().forEach(i -> seen.setCharAt(i, 'x'));
        for (String line : lines) {
            String slug = slug(line);
            int at = slug.length() < SHORTEST ? -1 : seen.indexOf(slug);
            while (at >= 0) {
                seen.replace(at, at + slug.length(), "x".repeat(slug.length()));
                at = seen.indexOf(slug);
            }
        }
        return seen.toString();
    }

    /// As [dev.labcast.recording.SessionFolder] makes one of a title.
    private static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static void addForms(String line, Set<String> forms) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String text = Normalizer.normalize(line, form);
            forms.add(text);
            String url = URLEncoder.encode(text, StandardCharsets.UTF_8);
            forms.add(url);
            forms.add(url.replace("+", "%20"));
            forms.add(lowerEscapes(url));
            forms.add(lowerEscapes(url.replace("+", "%20")));
            forms.addAll(escaped(text));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            forms.add(HexFormat.of().formatHex(bytes));
            forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
            forms.addAll(Base64Form.of(bytes));
        }
        forms.add(line);
    }

    private static List<String> escaped(String text) {
        List<String> forms = new ArrayList<>();
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
        forms.add(quoted);
        forms.add(quoted.replace("/", "\\/"));
        StringBuilder small = new StringBuilder();
        StringBuilder large = new StringBuilder();
        for (char c : quoted.toCharArray()) {
            small.append(c < 128 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
            large.append(c < 128 ? String.valueOf(c) : "\\u%04X".formatted((int) c));
        }
        forms.add(small.toString());
        forms.add(large.toString());
        return forms;
    }

    private static String lowerEscapes(String url) {
        StringBuilder lower = new StringBuilder(url);
        for (int i = url.indexOf('%');
                i >= 0 && i + 2 < url.length();
                i = url.indexOf('%', i + 1)) {
            lower.replace(i, i + 3, url.substring(i, i + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }

    /// The forms as bytes in a file, in UTF-8 and UTF-16 of either order.
    List<byte[]> bytes() {
        List<byte[]> all = new ArrayList<>();
        for (Needle needle : needles) {
            all.add(needle.form().getBytes(StandardCharsets.UTF_8));
            all.add(needle.form().getBytes(StandardCharsets.UTF_16LE));
            all.add(needle.form().getBytes(StandardCharsets.UTF_16BE));
        }
        return all;
    }
}
