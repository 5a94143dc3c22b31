package dev.labcast.question;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/// Leaves of a text what can be seen: white space becomes single spaces; controls, characters that
/// turn the direction of others, fillers and invisible suffixes go; a letter keeps three marks.
/// Joiners and selectors stay where emoji and scripts need them. Lives for one text on one thread.
final class VisibleText {
    private static final int MOST_MARKS = 3;
    private static final int MOST_JOINS = 8;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int BLACK_FLAG = 0x1f3f4;

    /// Letters and signs that are drawn as nothing: combining grapheme joiner, Hangul fillers,
    /// Khmer inherent vowels.
    private static final Set<Integer> BLANK =
            Set.of(0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0);

    private static final int BRAILLE_BLANK = 0x2800;

    /// Flags that are written with invisible tags; there are no others (Unicode UTS #51).
    private static final List<String> TAGGED_FLAGS =
            List.of(flag("gbeng"), flag("gbsct"), flag("gbwls"));

    private static final Set<UnicodeScript> JOINING =
            Set.of(
                    UnicodeScript.ARABIC,
                    UnicodeScript.SYRIAC,
                    UnicodeScript.DEVANAGARI,
                    UnicodeScript.BENGALI,
                    UnicodeScript.GURMUKHI,
                    UnicodeScript.GUJARATI,
                    UnicodeScript.ORIYA,
                    UnicodeScript.TAMIL,
                    UnicodeScript.TELUGU,
                    UnicodeScript.KANNADA,
                    UnicodeScript.MALAYALAM,
                    UnicodeScript.SINHALA,
                    UnicodeScript.MONGOLIAN);

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private boolean space;
    private int marks;
    private int joins;

    private VisibleText(String text) {
        this.text = text;
    }

    static String of(String text) {
        return new VisibleText(text).read();
    }

    private String read() {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int start = at;
            at += Character.charCount(c);
            if (c == BLACK_FLAG) {
                int tagged = taggedFlag(start);
                append(text.substring(start, start + tagged));
                at = start + tagged;
            } else {
                take(c, at < text.length() ? text.codePointAt(at) : 0);
            }
        }
        return out.toString();
    }

    private void take(int c, int next) {
        if (isSpace(c)) {
            space = !out.isEmpty();
        } else if (isMark(c)) {
            mark(c);
        } else if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            join(c, next);
        } else if (!isHidden(c)) {
            append(Character.toString(c));
        }
    }

    private void append(String visible) {
        if (space) {
            out.append(' ');
            space = false;
        }
        if (before() != ZERO_WIDTH_JOINER) {
            joins = 0;
        }
        out.append(visible);
        marks = 0;
    }

    /// A mark without anything to stand on goes, and so do selectors that choose between looks, but
    /// for the one between text and emoji.
    private void mark(int c) {
        if (space || out.isEmpty() || (isSelector(c) && !isChoiceOfEmoji(c)) || BLANK.contains(c)) {
            return;
        }
        if (++marks <= MOST_MARKS) {
            out.appendCodePoint(c);
        }
    }

    private boolean isChoiceOfEmoji(int c) {
        return (c == 0xfe0e || c == 0xfe0f) && Character.isEmoji(before()) && marks == 0;
    }

    private void join(int c, int next) {
        int before = before();
        boolean pictures = c == ZERO_WIDTH_JOINER && isPicture(before) && isPicture(next) && !space;
        boolean letters = isJoining(before) && isJoining(next) && !space;
        if (letters || (pictures && ++joins <= MOST_JOINS)) {
            out.appendCodePoint(c);
            marks = 0;
        }
    }

    private int before() {
        return out.isEmpty() ? 0 : out.codePointBefore(out.length());
    }

    private int taggedFlag(int start) {
        return TAGGED_FLAGS.stream()
                .filter(flag -> text.startsWith(flag, start))
                .mapToInt(String::length)
                .findFirst()
                .orElse(Character.charCount(BLACK_FLAG));
    }

    private static String flag(String region) {
        StringBuilder tagged = new StringBuilder(Character.toString(BLACK_FLAG));
        region.chars().forEach(letter -> tagged.appendCodePoint(0xe0000 + letter));
        return tagged.appendCodePoint(0xe007f).toString();
    }

    /// U+FE0F stands between a picture and its joiner.
    private static boolean isPicture(int c) {
        return c == 0xfe0f
                || (c > 0x7f && (Character.isEmoji(c) || Character.isExtendedPictographic(c)));
    }

    private static boolean isJoining(int c) {
        return c > 0x7f && JOINING.contains(UnicodeScript.of(c));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == 0x85
                || c == BRAILLE_BLANK;
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    private static boolean isSelector(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0100 && c <= 0xe01ef)
                || (c >= 0x180b && c <= 0x180f);
    }

    private static boolean isHidden(int c) {
        return BLANK.contains(c)
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED ->
                            true;
                    default -> false;
                };
    }
}
