package dev.labcast.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.guard.rule.Allowance;
import dev.labcast.guard.rule.OwnRule;
import java.util.ArrayList;
import java.util.List;

/// Makes guard rules of a [RuleFile]'s tables. Any thread.
final class RuleNodes {
    private RuleNodes() {}

    static List<OwnRule> rules(JsonNode root) {
        List<Allowance> everywhere = allowances(root);
        List<OwnRule> rules = new ArrayList<>();
        for (JsonNode node : root.path("rules")) {
            if (node.has("regex") && !node.has("path")) {
                List<Allowance> all = new ArrayList<>(everywhere);
                all.addAll(allowances(node));
                rules.add(
                        new OwnRule(
                                node.path("id").asText(),
                                node.path("regex").asText(),
                                node.path("secretGroup").asInt(),
                                node.path("entropy").asDouble(),
                                texts(node, "keywords"),
                                all));
            }
        }
        return rules;
    }

    /// `[allowlist]` as it was before gitleaks 8.25, and `[[allowlists]]`.
    private static List<Allowance> allowances(JsonNode owner) {
        List<Allowance> all = new ArrayList<>();
        if (owner.has("allowlist")) {
            all.add(allowance(owner.path("allowlist")));
        }
        owner.path("allowlists").forEach(node -> all.add(allowance(node)));
        return all;
    }

    private static Allowance allowance(JsonNode node) {
        boolean both = node.path("condition").asText().equalsIgnoreCase("AND");
        boolean named = node.has("paths") || node.has("commits");
        Allowance.Target target =
                switch (node.path("regexTarget").asText()) {
                    case "match" -> Allowance.Target.MATCH;
                    case "line" -> Allowance.Target.LINE;
                    default -> Allowance.Target.SECRET;
                };
        return both && named
                ? new Allowance(target, List.of(), List.of(), true)
                : new Allowance(target, texts(node, "regexes"), texts(node, "stopwords"), both);
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> all = new ArrayList<>();
        node.path(name).forEach(item -> all.add(item.asText()));
        return all;
    }
}
