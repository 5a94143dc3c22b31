package dev.labcast.guard.rule;

import java.util.List;
import java.util.Locale;

/// What an [OwnRule] finds and yet may be seen, as gitleaks' allowlists say it. Immutable; any
/// thread.
///
/// - `patterns`: in RE2's syntax; one that is found anywhere in what `target` names.
/// - `stopwords`: words that stand, in any case, in what the rule would mask.
/// - `both`: a pattern and a stopword are wanted, where there are both; else one is enough.
public record Allowance(
        Target target, List<String> patterns, List<String> stopwords, boolean both) {

    /// What the patterns are tried on.
    public enum Target {
        /// What would be masked.
        SECRET,
        /// All that the rule's pattern matched.
        MATCH,
        /// The line.
        LINE
    }

    /// Throws [IllegalArgumentException] if a pattern cannot be read.
    public Allowance {
        patterns = List.copyOf(patterns);
        patterns.forEach(it -> OwnRule.compile("allowlist", it));
        stopwords = stopwords.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    }
}
