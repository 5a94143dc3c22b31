package dev.labcast.guard.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of `vendor-tokens.txt`: tokens with a fixed beginning. A token that is still being
/// written is held from its beginning on. Any thread.
record VendorToken(String id, List<String> beginnings, Pattern body) implements KeywordRule {
    private static final int LONGEST = 8_000;

    @Override
    public List<String> keywords() {
        return beginnings.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public boolean mayBegin(Passage passage, int start, int end) {
        String text = passage.text();
        return startsToken(text, start, isMarked(text, start, end))
                && isBeginning(text, start, end);
    }

    /// As the vendor writes it, in capitals and small letters.
    private boolean isBeginning(String text, int start, int end) {
        for (String beginning : beginnings) {
            if (beginning.length() == end - start && text.startsWith(beginning, start)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        String text = passage.text();
        Matcher matcher = body.matcher(text);
        matcher.region(end, Math.min(text.length(), end + LONGEST));
        matcher.useTransparentBounds(true);
        if (matcher.lookingAt()) {
            if (!Placeholder.isOne(text.substring(end, matcher.end()))) {
                out.add(new Finding.Secret(id, start, matcher.end(), true));
            }
        } else if (matcher.hitEnd() && passage.growsAt(text.length())) {
            out.add(new Finding.Unfinished(start, text.length()));
        }
    }

    /// A beginning such as `ghp_` is known even where it is part of a name.
    private static boolean isMarked(String text, int start, int end) {
        return end - start >= 3 && "_-".indexOf(text.charAt(end - 1)) >= 0;
    }

    /// No letter or digit before it, unless that belongs to an escape (`%3D`, `\n`).
    private static boolean startsToken(String text, int start, boolean isMarked) {
        if (start == 0) {
            return true;
        }
        if (text.charAt(start - 1) == '_') {
            return isMarked;
        }
        char before = text.charAt(start - 1);
        if (!Chars.isAlnum(before)) {
            return true;
        }
        boolean percent = start >= 3 && text.charAt(start - 3) == '%';
        boolean backslash = start >= 2 && text.charAt(start - 2) == '\\';
        return percent || backslash;
    }
}
