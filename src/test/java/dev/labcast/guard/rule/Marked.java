package dev.labcast.guard.rule;

import java.util.List;

/// A line with one `▒` for each stretch that is hidden.
final class Marked {
    private Marked() {}

    static String of(String line, List<Finding> findings) {
        StringBuilder seen = new StringBuilder();
        boolean before = false;
        for (int i = 0; i < line.length(); i++) {
            int at = i;
            boolean hidden = findings.stream().anyMatch(it -> it.start() <= at && at < it.end());
            if (!hidden) {
                seen.append(line.charAt(i));
            } else if (!before) {
                seen.append('▒');
            }
            before = hidden;
        }
        return seen.toString();
    }
}
