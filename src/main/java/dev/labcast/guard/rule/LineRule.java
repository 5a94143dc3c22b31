package dev.labcast.guard.rule;

import java.util.List;

/// A rule, or a bundle of rules, that reads a whole passage. Stateless or safe to call from any
/// thread.
interface LineRule {
    void scan(Passage passage, List<Finding> out);
}
