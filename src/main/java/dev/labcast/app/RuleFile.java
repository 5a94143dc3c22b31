package dev.labcast.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.labcast.guard.rule.Allowance;
import dev.labcast.guard.rule.OwnRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a person's own guard rules from a TOML file in the format of gitleaks' configuration
/// (gitleaks' `README.md`, "Configuration"). What gitleaks looks for in names of files and in
/// commits has no meaning for what is on a screen: rules with a `path`, and a rule without a
/// `regex`, are left out. Any thread.
public record RuleFile(Path file) {

    /// Throws [Refusal] if the file is not there or a rule of it cannot be used.
    public List<OwnRule> read() throws Refusal {
        JsonNode root;
        try {
            root = new TomlMapper().readTree(Files.readString(file));
        } catch (JacksonException notToml) {
            throw new Refusal(
                    "The rules cannot be read: line "
                            + notToml.getLocation().getLineNr()
                            + " of "
                            + file
                            + " is not TOML; correct it or take the file out of 'ruleFiles'.",
                    notToml);
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The rule file " + file + " cannot be read; check that it is there.",
                    unreadable);
        }
        if (root.has("extend")) {
            throw new Refusal(fault("asks for other rules by 'extend'; copy those rules into it"));
        }
        try {
            return rules(root);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(fault("cannot be used: " + wrong.getMessage()), wrong);
        }
    }

    private static List<OwnRule> rules(JsonNode root) {
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

    private String fault(String what) {
        return "The rule file " + file + " " + what + ".";
    }
}
