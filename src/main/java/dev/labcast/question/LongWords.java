package dev.labcast.question;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;

/// Puts a space into words that are longer than any, so that no line is torn apart by one. Scripts
/// that are written without spaces are left alone. Any thread.
final class LongWords {
    private static final int LONGEST = 40;

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private LongWords() {}

    static String broken(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int length = 0;
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            int c = text.codePointAt(start);
            if (c == ' ' || WITHOUT_SPACES.contains(UnicodeScript.of(c))) {
                length = 0;
            } else if (++length > LONGEST) {
                out.append(' ');
                length = 1;
            }
            out.append(text, start, end);
            start = end;
        }
        return out.toString();
    }
}
