package dev.labcast.guard;

import java.lang.Character.UnicodeScript;

/// The word that is being written at a place of a text. White space and the punctuation of Chinese
/// and Japanese end a word, and so does each ideograph or kana that no other letters come before.
/// The last two letters of all belong to it nevertheless: a known value or an embargoed term is
/// told by its beginning from the third on. Any thread.
final class TypedWord {
    private static final int BEGINNING = 2;
    private static final String WIDE_SIGNS = "，！？：；（）｡､";

    private TypedWord() {}

    static int start(String text, int at) {
        int start = at;
        while (start > 0 && !endsWord(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && standsAlone(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return Math.min(start, beginning(text, at));
    }

    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && !endsWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Where the last letters before `at` begin, unless white space comes first.
    private static int beginning(String text, int at) {
        int start = at;
        int letters = 0;
        while (start > 0 && letters < BEGINNING) {
            int c = text.codePointBefore(start);
            if (Character.isWhitespace(c)) {
                break;
            }
            letters += Character.isLetterOrDigit(c) ? 1 : 0;
            start -= Character.charCount(c);
        }
        return start;
    }

    private static boolean endsWord(char c) {
        boolean punctuation = c > 0x3000 && c <= 0x301f && c != '々' && c != '〆' && c != '〇';
        return Character.isWhitespace(c) || punctuation || WIDE_SIGNS.indexOf(c) >= 0;
    }

    private static boolean standsAlone(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> c == 'ー';
        };
    }
}
