package dev.labcast.app.redact;

import dev.labcast.app.Refusal;
import dev.labcast.app.RuleFile;
import dev.labcast.guard.rule.OwnRuleReading;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// gitleaks' rules as Labcast reads a person's own, over whole texts as gitleaks reads files.
record GitleaksPeer(OwnRuleReading rules) implements Peer {

    static GitleaksPeer of(Path file) throws Refusal {
        return new GitleaksPeer(new OwnRuleReading(new RuleFile(file).read()));
    }

    @Override
    public String name() {
        return "gitleaks' rules";
    }

    @Override
    public Map<String, String> masked(Map<String, String> texts) {
        Map<String, String> left = new TreeMap<>();
        texts.forEach((name, text) -> {
            StringBuilder masked = new StringBuilder(text);
            rules.findings(text).forEach(it -> Peer.hide(masked, it.start(), it.end()));
            left.put(name, masked.toString());
        });
        return left;
    }
}
