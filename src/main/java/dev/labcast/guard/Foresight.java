package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import java.util.List;
import java.util.function.BiConsumer;

/// What a later version of a line, which waits behind it, says about an earlier one. Any thread.
final class Foresight {
    private Foresight() {}

    /// Tells `hide` the parts of `earlier` that the findings on `later` show to be the beginning of
    /// a secret: everything before it is the same, and it begins the same.
    static void secrets(
            String earlier,
            String later,
            List<Finding> findings,
            BiConsumer<Integer, Integer> hide) {
        if (findings.isEmpty() || earlier.equals(later)) {
            return;
        }
        int same = commonPrefix(earlier, later);
        for (Finding finding : findings) {
            int end = Math.min(finding.end(), same);
            if (finding.start() < end) {
                hide.accept(finding.start(), end);
            }
        }
    }

    /// Tells `hide` the word of `earlier` that is still being typed in `later`: the word in which
    /// the two part, if one of the two versions begins with the other. What viewers have `seen` of
    /// it already, stays.
    static void unfinishedWord(
            String earlier, String later, SeenLine seen, BiConsumer<Integer, Integer> hide) {
        if (earlier.equals(later)) {
            return;
        }
        int at = commonPrefix(earlier, later);
        int start = TypedWord.start(earlier, at);
        int end = TypedWord.end(earlier, at);
        String word = earlier.substring(start, end);
        String other = later.substring(start, TypedWord.end(later, at));
        int from = seen.seenFrom(start);
        if (from < end
                && (other.startsWith(word) || (word.startsWith(other) && !other.isEmpty()))) {
            hide.accept(from, end);
        }
    }

    /// Whether `earlier` holds some of what `later` does, each char where it is there, and else
    /// only blanks: a row that is painted in pieces, in any order.
    static boolean isPieceOf(String earlier, String later) {
        if (earlier.length() > later.length()) {
            return false;
        }
        for (int i = 0; i < earlier.length(); i++) {
            char c = earlier.charAt(i);
            if (c != ' ' && c != later.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// How many chars both begin with.
    static int commonPrefix(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int i = 0;
        while (i < shorter && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
