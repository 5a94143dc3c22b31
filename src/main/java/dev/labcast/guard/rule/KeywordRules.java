package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.List;

/// All keyword rules behind one automaton: a line without any keyword, nine in ten of a terminal's
/// output, costs one pass. Any thread.
final class KeywordRules implements LineRule {
    private static final int ASCII = 128;

    private final List<KeywordRule> rules;
    private final Index ascii;
    private final Index others;

    KeywordRules(List<KeywordRule> rules) {
        this.rules = List.copyOf(rules);
        ascii = Index.of(rules, true);
        others = Index.of(rules, false);
    }

    /// The keywords of one kind, and which rule each belongs to. Those with letters beyond ASCII
    /// have an automaton of their own, since they would make that of the others too wide for the
    /// processor's cache.
    private record Index(KeywordAutomaton keywords, int[] owners) {
        static Index of(List<KeywordRule> rules, boolean ascii) {
            List<String> words = new ArrayList<>();
            List<Integer> owners = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                for (String keyword : rules.get(i).keywords()) {
                    if (ascii == keyword.chars().allMatch(c -> c < ASCII)) {
                        words.add(keyword);
                        owners.add(i);
                    }
                }
            }
            return new Index(
                    KeywordAutomaton.ofAnyCase(words),
                    owners.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    @Override
    public void scan(Passage passage, List<Finding> out) {
        Reading reading = new Reading(passage, out);
        ascii.keywords()
                .scan(
                        passage.text(),
                        (word, end) ->
                                reading.found(
                                        ascii.owners()[word],
                                        end - ascii.keywords().length(word),
                                        end));
        if (isBeyondAscii(passage.text())) {
            others.keywords()
                    .scan(
                            passage.text(),
                            (word, end) ->
                                    reading.found(
                                            others.owners()[word],
                                            end - others.keywords().length(word),
                                            end));
        }
    }

    private static boolean isBeyondAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return true;
            }
        }
        return false;
    }

    /// One pass over one passage: keeps every rule to its share of the work.
    private final class Reading {
        private final Passage passage;
        private final List<Finding> out;
        private int[] hits = {};
        private int[] covered = {};

        Reading(Passage passage, List<Finding> out) {
            this.passage = passage;
            this.out = out;
        }

        void found(int rule, int start, int end) {
            if (!rules.get(rule).mayBegin(passage, start, end)) {
                return;
            }
            if (hits.length == 0) {
                hits = new int[rules.size()];
                covered = new int[rules.size()];
            }
            if (start < covered[rule]) {
                return;
            }
            if (++hits[rule] > rules.get(rule).mostHits()) {
                out.add(new Finding.Secret(RuleBook.OVERRUN, start, passage.length(), false));
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
