package dev.labcast.guard.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Locale;

/// A rule the person wrote, with the fields that gitleaks gives a rule (gitleaks' `README.md`,
/// "Configuration"): its patterns are in RE2's syntax, which runs in linear time whatever it is.
/// Immutable; any thread.
///
/// - `id`: its name, which may be public.
/// - `pattern`: what is looked for.
/// - `group`: the group of the pattern that is masked; with 0 the first that matched, or the whole
///   match if the pattern has none.
/// - `entropy`: Shannon's, in bits per char, that what is masked must exceed; 0 for any.
/// - `keywords`: the pattern is tried only on lines with one of them, in any case; on all without.
/// - `allowances`: what it finds and yet may be seen.
public record OwnRule(
        String id,
        String pattern,
        int group,
        double entropy,
        List<String> keywords,
        List<Allowance> allowances) {

    /// Throws [IllegalArgumentException] with a sentence about what is wrong with it.
    public OwnRule {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a rule of your own needs an id");
        }
        Pattern compiled = compile(id, pattern);
        if (group < 0 || group > compiled.groupCount()) {
            throw new IllegalArgumentException(
                    "the pattern of rule '" + id + "' has no group " + group);
        }
        keywords = keywords.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
        allowances = List.copyOf(allowances);
    }

    /// A rule that is only a pattern.
    public static OwnRule of(String id, String pattern) {
        return new OwnRule(id, pattern, 0, 0, List.of(), List.of());
    }

    static Pattern compile(String id, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "the pattern of rule '" + id + "' cannot be read: " + wrong.getMessage(),
                    wrong);
        }
    }
}
