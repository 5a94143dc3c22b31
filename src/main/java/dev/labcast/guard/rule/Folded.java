package dev.labcast.guard.rule;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// The letters and digits of a text, folded: in lower case, without accents, after Unicode
/// normalisation (NFKD, UAX #15); and where in the text each of them stood. Any thread.
final class Folded {
    /// Letters with a stroke or of two letters, which normalisation leaves as they are.
    private static final Map<Character, String> STROKES =
            Map.ofEntries(
                    Map.entry('ß', "ss"),
                    Map.entry('æ', "ae"),
                    Map.entry('œ', "oe"),
                    Map.entry('ø', "o"),
                    Map.entry('ł', "l"),
                    Map.entry('đ', "d"),
                    Map.entry('ð', "d"),
                    Map.entry('þ', "th"),
                    Map.entry('ħ', "h"),
                    Map.entry('ı', "i"));

    private final StringBuilder letters;
    private int[] places;

    private Folded(int size) {
        letters = new StringBuilder(size);
        places = new int[size + 4];
    }

    static Folded of(String text) {
        Folded folded = new Folded(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                if (Chars.isAlnum(c)) {
                    folded.add(Character.toLowerCase(c), i);
                }
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                folded.wide(text.substring(i, i + 2), i);
                i++;
            } else {
                folded.wide(text.substring(i, i + 1), i);
            }
        }
        return folded;
    }

    private void wide(String whole, int at) {
        String parts = Normalizer.normalize(whole, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        parts.codePoints()
                .limit(4)
                .forEach(c -> {
                    String plain = c < 0x10000 ? STROKES.getOrDefault((char) c, "") : "";
                    if (!plain.isEmpty()) {
                        plain.chars().forEach(it -> add((char) it, at));
                    } else if (Character.isLetterOrDigit(c)) {
                        for (char unit : Character.toChars(c)) {
                            add(unit, at);
                        }
                    }
                });
    }

    private void add(char c, int at) {
        if (letters.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[letters.length()] = at;
        letters.append(c);
    }

    String letters() {
        return letters.toString();
    }

    int length() {
        return letters.length();
    }

    /// Where in the text the `index`-th letter stood.
    int place(int index) {
        return places[index];
    }

    /// Whether letters of this kind are written without blanks between words.
    static boolean isUnspaced(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> c == 'ー';
        };
    }
}
