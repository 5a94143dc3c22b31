package dev.labcast.guard.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// The person's own rules behind one automaton of their keywords. Any thread.
final class OwnRules implements LineRule {
    private final List<Compiled> rules;
    private final List<Integer> owners = new ArrayList<>();
    private final BitSet always = new BitSet();
    private final KeywordAutomaton keywords;

    OwnRules(List<OwnRule> rules) {
        this.rules = rules.stream().map(Compiled::of).toList();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (String word : rules.get(i).keywords()) {
                words.add(word);
                owners.add(i);
            }
            always.set(i, rules.get(i).keywords().isEmpty());
        }
        keywords = KeywordAutomaton.ofAnyCase(words);
    }

    @Override
    public void scan(Passage passage, List<Finding> out) {
        BitSet wanted = (BitSet) always.clone();
        keywords.scan(passage.text(), (word, _) -> wanted.set(owners.get(word)));
        wanted.stream().forEach(i -> rules.get(i).scan(passage.text(), out));
    }

    private record Compiled(OwnRule rule, Pattern pattern, List<Allowed> allowed) {
        static Compiled of(OwnRule rule) {
            return new Compiled(
                    rule,
                    OwnRule.compile(rule.id(), rule.pattern()),
                    rule.allowances().stream().map(Allowed::of).toList());
        }

        void scan(String text, List<Finding> out) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int group = group(matcher);
                int from = matcher.start(group);
                int to = matcher.end(group);
                if (from >= 0 && to > from && isSecret(text, matcher.group(), from, to)) {
                    out.add(new Finding.Secret(rule.id(), from, to, false));
                }
            }
        }

        private int group(Matcher matcher) {
            int group = rule.group();
            for (int i = 1; group == 0 && i <= matcher.groupCount(); i++) {
                if (matcher.start(i) >= 0 && matcher.end(i) > matcher.start(i)) {
                    group = i;
                }
            }
            return group;
        }

        private boolean isSecret(String text, String match, int from, int to) {
            String secret = text.substring(from, to);
            return (rule.entropy() <= 0 || ValueShape.entropy(secret) > rule.entropy())
                    && allowed.stream().noneMatch(it -> it.covers(secret, match, text));
        }
    }

    private record Allowed(Allowance allowance, List<Pattern> patterns) {
        static Allowed of(Allowance allowance) {
            return new Allowed(
                    allowance,
                    allowance.patterns().stream()
                            .map(it -> OwnRule.compile("allowlist", it))
                            .toList());
        }

        boolean covers(String secret, String match, String line) {
            String target =
                    switch (allowance.target()) {
                        case SECRET -> secret;
                        case MATCH -> match;
                        case LINE -> line;
                    };
            String lower = secret.toLowerCase(Locale.ROOT);
            boolean pattern = patterns.stream().anyMatch(it -> it.matcher(target).find());
            boolean word = allowance.stopwords().stream().anyMatch(lower::contains);
            return allowance.both()
                    ? (pattern || patterns.isEmpty())
                            && (word || allowance.stopwords().isEmpty())
                            && (pattern || word)
                    : pattern || word;
        }
    }
}
