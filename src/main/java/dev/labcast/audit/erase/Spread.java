package dev.labcast.audit.erase;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;

/// Carries masks from a text to what stood at its place before and after. What is typed key by key,
/// or taken back so, stands there in parts: `p`, `pa`, `pas` … Masked are
///
/// - the beginning of what is masked, where the text before it is the same; after it was taken back
///   only if what followed it is the same, too;
/// - any part of at least half of it, and four chars.
///
/// Used by one thread.
final class Spread {
    private static final int SHORTEST_PART = 4;

    private final Deque<Version> changed = new ArrayDeque<>();

    /// From those of `versions` that hold masks.
    void run(Collection<Version> versions) {
        versions.stream().filter(it -> !it.masked.isEmpty()).forEach(changed::add);
        while (!changed.isEmpty()) {
            Version from = changed.remove();
            from.before.forEach(to -> carry(from, to, false));
            from.after.forEach(to -> carry(from, to, true));
        }
    }

    private void carry(Version from, Version to, boolean later) {
        int known = to.masked.cardinality();
        BitSet masked = (BitSet) from.masked.clone();
        for (int start = masked.nextSetBit(0); start >= 0; ) {
            int end = masked.nextClearBit(start);
            beginning(from, start, end, to, later);
            part(from.text.substring(start, Math.min(end, from.text.length())), to);
            start = masked.nextSetBit(end);
        }
        if (to.masked.cardinality() > known) {
            changed.add(to);
        }
    }

    private static void beginning(Version from, int start, int end, Version to, boolean later) {
        if (!to.text.startsWith(from.text.substring(0, start))) {
            return;
        }
        int at = start;
        while (at < end && at < to.text.length() && to.text.charAt(at) == from.text.charAt(at)) {
            at++;
        }
        boolean sameRest = to.text.substring(at).strip().equals(from.text.substring(end).strip());
        if (at > start && (!later || sameRest)) {
            to.masked.set(start, at);
        }
    }

    private static void part(String hidden, Version to) {
        int least = Math.max(SHORTEST_PART, (hidden.length() + 1) / 2);
        for (int i = 0; i + least <= hidden.length(); i++) {
            String piece = hidden.substring(i, i + least);
            for (int at = to.text.indexOf(piece); at >= 0; at = to.text.indexOf(piece, at + 1)) {
                to.masked.set(at, at + least);
            }
        }
    }
}
