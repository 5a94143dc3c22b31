package dev.labcast.guard.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// The embargoed patterns and globs, run over a line without its accents. Any thread.
final class EmbargoPatterns {
    private record One(Pattern pattern, int group) {}

    private final List<One> all = new ArrayList<>();

    EmbargoPatterns(Embargo embargo) {
        for (Embargo.Term term : embargo.terms()) {
            switch (term) {
                case Embargo.Regex(var pattern, _) -> add("(?i)" + pattern, 0);
                case Embargo.Glob(var glob, _) -> add(GlobPattern.of(glob), 1);
                case Embargo.Words _, Embargo.Name _, Embargo.PathPrefix _ -> {}
            }
        }
    }

    private void add(String pattern, int group) {
        all.add(new One(OwnRule.compile(EmbargoRule.RULE, plain(pattern)), group));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// Told of the chars from `from` to `to`.
    @FunctionalInterface
    interface Hit {
        void found(int from, int to);
    }

    void scan(String text, Hit hit) {
        if (all.isEmpty()) {
            return;
        }
        String plain = plain(text);
        for (One each : all) {
            Matcher matcher = each.pattern().matcher(plain);
            int at = 0;
            while (at <= plain.length() && matcher.find(at)) {
                int from = matcher.start(each.group());
                int to = matcher.end(each.group());
                if (to > from) {
                    hit.found(from, to);
                }
                // What ends one path begins the next one.
                at = Math.max(to, matcher.start() + 1);
            }
        }
    }

    /// As many chars, each the letter below its accents.
    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 && !Character.isSurrogate(c)) {
                out.setCharAt(
                        i, Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0));
            }
        }
        return out.toString();
    }
}
