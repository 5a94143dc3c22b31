package dev.labcast.audit.erase;

import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/// What bytes look like within a longer base64 text (RFC 4648), at each of the three offsets they
/// can have: the chars that depend on them alone. Any thread.
final class Base64Form {
    /// Fewer chars stand in every base64 text.
    private static final int WORTH = 6;

    private Base64Form() {}

    static Set<String> of(byte[] bytes) {
        Set<String> forms = new LinkedHashSet<>();
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[bytes.length + offset];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            add(
                    Base64.getEncoder().withoutPadding().encodeToString(shifted),
                    offset,
                    shifted,
                    forms);
            add(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(shifted),
                    offset,
                    shifted,
                    forms);
        }
        return forms;
    }

    private static void add(String text, int offset, byte[] shifted, Set<String> forms) {
        int from = offset == 0 ? 0 : offset + 1;
        int whole = shifted.length * 8 / 6;
        if (whole - from >= WORTH) {
            forms.add(text.substring(from, whole));
        }
    }
}
