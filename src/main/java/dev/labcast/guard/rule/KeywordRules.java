package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.List;

/// All keyword rules behind one automaton: a line without any keyword, nine in ten of a terminal's
/// output, costs one pass. Any thread.
final class KeywordRules implements LineRule {
    /// The rule id of the rest of a line that holds more keywords than can be looked at in time.
    static final String OVERRUN = "overrun";

    private final List<KeywordRule> rules;
    private final List<Integer> owners = new ArrayList<>();
    private final KeywordAutomaton keywords;

    KeywordRules(List<KeywordRule> rules) {
        this.rules = List.copyOf(rules);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (String keyword : rules.get(i).keywords()) {
                words.add(keyword);
                owners.add(i);
            }
        }
        keywords = KeywordAutomaton.ofAnyCase(words);
    }

    @Override
    public void scan(Passage passage, List<Finding> out) {
        keywords.scan(passage.text(), new Reading(passage, out));
    }

    /// One pass over one passage: keeps every rule to its share of the work.
    private final class Reading implements KeywordAutomaton.Hit {
        private final Passage passage;
        private final List<Finding> out;
        private int[] hits = {};
        private int[] covered = {};

        Reading(Passage passage, List<Finding> out) {
            this.passage = passage;
            this.out = out;
        }

        @Override
        public void found(int word, int end) {
            if (hits.length == 0) {
                hits = new int[rules.size()];
                covered = new int[rules.size()];
            }
            int rule = owners.get(word);
            int start = end - keywords.length(word);
            if (start < covered[rule]) {
                return;
            }
            if (++hits[rule] > rules.get(rule).mostHits()) {
                out.add(new Finding.Secret(OVERRUN, start, passage.length(), false));
                covered[rule] = passage.length();
                return;
            }
            int before = out.size();
            rules.get(rule).find(passage, start, end, out);
            if (out.size() > before && out.getLast() instanceof Finding.Secret secret) {
                covered[rule] = secret.end();
            }
        }
    }
}
