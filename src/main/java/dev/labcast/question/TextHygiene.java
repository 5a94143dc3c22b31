package dev.labcast.question;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/// What strangers type, made fit to be drawn; once, here, for every source. The result is one line
/// of plain text: no character steers the layout or hides, no letter carries a tower of marks, no
/// word is endless, and a link is only the name of where it leads, not to be clicked. It is still
/// nothing but text: whoever draws it sets it as text, never as HTML. A clean text stays as it is.
/// Any thread.
public final class TextHygiene {
    /// Of a question, in code points.
    public static final int LONGEST_QUESTION = 500;

    /// Of a name, in code points.
    public static final int LONGEST_NAME = 40;

    /// More than this is not even looked at (chars).
    private static final int MOST_READ = 4_000;

    /// A word that was broken, or a text that was cut, may show a link that its neighbours hid.
    private static final int MOST_ROUNDS = 6;

    private TextHygiene() {}

    public static CleanText question(String typed) {
        return clean(typed, LONGEST_QUESTION);
    }

    public static String name(String typed) {
        return clean(typed, LONGEST_NAME).text();
    }

    /// Somebody's words that are no viewer's (a title, a claim): visible, on one line, and no
    /// longer than `longest` code points. Links and long words stay.
    public static String line(String typed, int longest) {
        return cut(visible(typed.substring(0, Math.min(typed.length(), MOST_READ))), longest);
    }

    /// An [dev.labcast.session.Asked#anchor] as it is, "" for anything that cannot be one.
    public static String anchor(String given) {
        return given.matches("[A-Za-z0-9][A-Za-z0-9:._~,-]{0,79}") ? given : "";
    }

    private static CleanText clean(String typed, int longest) {
        CleanText last =
                new CleanText(typed.substring(0, Math.min(typed.length(), MOST_READ)), false);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            CleanText next = cleaner(last.text(), longest);
            if (next.text().equals(last.text())) {
                return last;
            }
            last = new CleanText(next.text(), last.linked() || next.linked());
        }
        return last;
    }

    private static CleanText cleaner(String text, int longest) {
        CleanText defanged = Links.defang(visible(text));
        return new CleanText(
                cut(LongWords.broken(defanged.text()), longest).strip(), defanged.linked());
    }

    /// Composed again, for something may have stood between a letter and its mark.
    private static String visible(String text) {
        String visible = VisibleText.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /// At most `longest` code points, with "…" where it was cut: between what people see as
    /// characters (Unicode UAX #29), if there is such a place.
    static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int limit = text.offsetByCodePoints(0, longest - 1);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(limit) ? limit : characters.preceding(limit);
        return text.substring(0, end > 0 ? end : limit).strip() + "…";
    }
}
