package dev.labcast.guard.rule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/// The ways in which programs write one and the same value. Any thread.
final class Encodings {
    private static final int WORTH_BASE64 = 8;

    private Encodings() {}

    /// The value as it is, URL-encoded, JSON-escaped, shell-quoted, in hex, and in base64 at each
    /// of the three offsets it can have in a longer text.
    static Set<String> of(String value) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(value);
        String url = URLEncoder.encode(value, StandardCharsets.UTF_8);
        forms.add(url);
        forms.add(url.replace("+", "%20"));
        forms.add(value.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.add(value.replace("'", "'\\''"));
        forms.add(value.replaceAll("([^A-Za-z0-9_./-])", "\\\\$1"));
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= WORTH_BASE64) {
            forms.add(HexFormat.of().formatHex(bytes));
            for (int offset = 0; offset < 3; offset++) {
                forms.add(middle(bytes, offset));
            }
        }
        return forms;
    }

    /// The base64 chars that depend on these bytes alone when they follow `offset` others.
    private static String middle(byte[] bytes, int offset) {
        byte[] shifted = new byte[bytes.length + offset];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = offset == 0 ? 0 : offset + 1;
        int whole = shifted.length / 3 * 4;
        return text.substring(from, Math.max(from, Math.min(text.length(), whole)));
    }
}
