package dev.labcast.guard.rule;

import java.util.List;

/// A rule that has a word to start from. It is asked only where one of its keywords (lower case)
/// stands in a passage, so it costs nothing elsewhere, and it looks a bounded number of chars
/// around that place. Stateless; any thread.
interface KeywordRule {
    String id();

    List<String> keywords();

    /// How often it may be asked on one line; what lies behind that many keywords is masked unread.
    default int mostHits() {
        return 600;
    }

    /// Whether a keyword that stands there may be what the rule looks for: a cheap first look.
    default boolean mayBegin(Passage passage, int start, int end) {
        return true;
    }

    /// A keyword stands, in whatever case, from `start` to `end`.
    void find(Passage passage, int start, int end, List<Finding> out);
}
