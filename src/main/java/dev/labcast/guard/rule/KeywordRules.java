package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.List;

/// All keyword rules behind one automaton: a line without any keyword, nine in ten of a terminal's
/// output, costs one pass. Any thread.
final class KeywordRules implements LineRule {
    private final List<KeywordRule> owners = new ArrayList<>();
    private final KeywordAutomaton keywords;

    KeywordRules(List<KeywordRule> rules) {
        List<String> words = new ArrayList<>();
        for (KeywordRule rule : rules) {
            for (String keyword : rule.keywords()) {
                words.add(keyword);
                owners.add(rule);
            }
        }
        keywords = KeywordAutomaton.ofAnyCase(words);
    }

    @Override
    public void scan(Passage passage, List<Finding> out) {
        keywords.scan(
                passage.text(),
                (word, end) ->
                        owners.get(word).find(passage, end - keywords.length(word), end, out));
    }
}
