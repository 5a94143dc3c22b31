package dev.labcast.guard;

import dev.labcast.guard.rule.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts what several rules found on the same rows in order. Any thread.
final class Stretches {
    private static final Comparator<Masked> ORDER =
            Comparator.comparingInt(Masked::row)
                    .thenComparingInt(Masked::from)
                    .thenComparing(Masked::to, Comparator.reverseOrder())
                    .thenComparing(it -> it.rule().equals(RuleBook.SAID));

    private Stretches() {}

    /// Sorted by place; those that overlap or touch become one, under the name of the one that
    /// begins first, or is longer; what is only said to be a secret is named last.
    static List<Masked> joined(List<Masked> found) {
        List<Masked> joined = new ArrayList<>();
        for (Masked next : found.stream().sorted(ORDER).toList()) {
            Masked last = joined.isEmpty() ? next : joined.getLast();
            if (!joined.isEmpty() && last.row() == next.row() && next.from() <= last.to()) {
                joined.removeLast();
                int to = Math.max(last.to(), next.to());
                joined.add(new Masked(last.row(), last.from(), to, last.rule()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
