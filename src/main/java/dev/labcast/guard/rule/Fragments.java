package dev.labcast.guard.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Recognises parts of known random-looking values: any [#GRAM] chars of one in a row, as are left
/// over when a value is cut by a window's edge or painted over in part. A part that is an ordinary
/// word of the language tells nothing by itself ([WordsInside]) and is masked only where more of
/// the value stands beside it. Eight ASCII chars fill a `long`, so a text is read with one shift
/// per char. Immutable; any thread.
final class Fragments {
    static final int GRAM = 8;

    private final Set<Long> grams;
    private final Set<Long> telling;
    private final long[] bloom = new long[1024];

    private Fragments(Set<Long> grams, Set<Long> telling) {
        this.grams = grams;
        this.telling = telling;
        for (long gram : grams) {
            int bit = bit(gram);
            bloom[bit >>> 6] |= 1L << bit;
        }
    }

    static Fragments of(Collection<String> values) {
        Set<Long> grams = new HashSet<>();
        Set<Long> telling = new HashSet<>();
        for (String value : values) {
            if (value.length() > GRAM
                    && ValueShape.isMixed(value)
                    && ValueShape.entropy(value) >= 3.0) {
                cut(value, grams, telling);
            }
        }
        return new Fragments(grams, telling);
    }

    private static void cut(String value, Set<Long> grams, Set<Long> telling) {
        WordsInside words = WordsInside.of(value);
        for (int i = 0; i + GRAM <= value.length(); i++) {
            String part = value.substring(i, i + GRAM);
            if (part.chars().allMatch(c -> c < 128) && part.chars().distinct().count() >= 5) {
                grams.add(pack(part));
                if (!words.isOneWord(i, i + GRAM)) {
                    telling.add(pack(part));
                }
            }
        }
    }

    void scan(String text, List<Finding> out) {
        if (grams.isEmpty()) {
            return;
        }
        long window = 0;
        int from = -1;
        int to = -1;
        boolean tells = false;
        for (int i = 0; i < text.length(); i++) {
            window = (window << 8) | (text.charAt(i) & 0xff);
            int bit = bit(window);
            if ((bloom[bit >>> 6] & 1L << bit) != 0 && i + 1 >= GRAM && grams.contains(window)) {
                if (i + 1 - GRAM > to) {
                    flush(from, to, tells, out);
                    from = i + 1 - GRAM;
                    tells = false;
                }
                to = i + 1;
                tells |= telling.contains(window);
            }
        }
        flush(from, to, tells, out);
    }

    private static void flush(int from, int to, boolean tells, List<Finding> out) {
        if (tells) {
            out.add(new Finding.Secret(KnownValues.RULE, from, to, false));
        }
    }

    private static long pack(String part) {
        long window = 0;
        for (int i = 0; i < GRAM; i++) {
            window = (window << 8) | part.charAt(i);
        }
        return window;
    }

    private static int bit(long gram) {
        return (int) ((gram * 0x9E3779B97F4A7C15L) >>> 48);
    }
}
