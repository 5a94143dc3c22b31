package dev.labcast.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.labcast.guard.rule.OwnRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            return RuleNodes.rules(root);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(fault("cannot be used: " + wrong.getMessage()), wrong);
        }
    }

    private String fault(String what) {
        return "The rule file " + file + " " + what + ".";
    }
}
