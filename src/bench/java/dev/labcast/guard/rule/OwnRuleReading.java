package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.List;

/// Rules of one's own without any other, over a whole text of many lines.
public final class OwnRuleReading {
    private final OwnRules rules;

    public OwnRuleReading(List<OwnRule> rules) {
        this.rules = new OwnRules(rules);
    }

    public List<Finding> findings(String text) {
        List<Finding> out = new ArrayList<>();
        rules.scan(Passage.of(text), out);
        return out;
    }
}
