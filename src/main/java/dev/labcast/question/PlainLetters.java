package dev.labcast.question;

import java.text.Normalizer;

/// A text with the letters and digits that browsers read as ASCII's in names of machines (full
/// width, mathematical, in circles; UTS #46) written as those, and where each char of it stands in
/// the text it was made of. Immutable; any thread.
record PlainLetters(String text, int[] origin) {

    static PlainLetters of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int[] origin = new int[text.length() + 1];
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            String written = isOther(letter) ? written(text.substring(at, next)) : "";
            if (written.isEmpty()) {
                for (; at < next; at++) {
                    origin[plain.length()] = at;
                    plain.append(text.charAt(at));
                }
            } else {
                origin[plain.length()] = at;
                plain.append(written);
                at = next;
            }
        }
        origin[plain.length()] = text.length();
        return new PlainLetters(plain.toString(), origin);
    }

    /// Whether a letter may stand for another one: asked first, since most do not.
    private static boolean isOther(int letter) {
        return letter >= 0x2070
                && (letter <= 0x214f
                        || (letter >= 0x2460 && letter <= 0x24ff)
                        || (letter >= 0xff10 && letter <= 0xff5a)
                        || (letter >= 0x1d400 && letter <= 0x1d7ff)
                        || (letter >= 0x1f130 && letter <= 0x1f189));
    }

    /// "" for what stands for itself.
    private static String written(String letter) {
        String written = Normalizer.normalize(letter, Normalizer.Form.NFKC);
        return written.matches("[A-Za-z0-9]") ? written : "";
    }
}
