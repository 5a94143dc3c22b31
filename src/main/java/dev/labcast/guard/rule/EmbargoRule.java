package dev.labcast.guard.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Masks embargoed terms. Texts are compared by their letters and digits alone, after Unicode
/// normalisation (NFKD, UAX #15). A term of fewer than [#SHORT] letters must stand alone. Any
/// thread.
final class EmbargoRule implements LineRule {
    static final String RULE = "embargo";
    private static final int SHORT = 5;

    private final List<String> words = new ArrayList<>();
    private final List<Boolean> paths = new ArrayList<>();
    private final KeywordAutomaton automaton;

    EmbargoRule(Embargo embargo) {
        for (Embargo.Term term : embargo.terms()) {
            String letters = Folded.of(term.text()).letters();
            if (!letters.isEmpty()) {
                words.add(letters);
                paths.add(term.text().startsWith("/") || term.text().startsWith("~/"));
            }
        }
        automaton = KeywordAutomaton.exact(words);
    }

    @Override
    public void scan(Passage passage, List<Finding> out) {
        if (words.isEmpty()) {
            return;
        }
        String text = passage.text();
        Folded folded = Folded.of(text);
        automaton.scan(
                folded.letters(),
                (word, end) -> {
                    int start = folded.places()[end - automaton.length(word)];
                    int stop = folded.places()[end - 1] + 1;
                    if (words.get(word).length() >= SHORT || standsAlone(text, start, stop)) {
                        out.add(
                                paths.get(word)
                                        ? path(text, start, stop)
                                        : new Finding.Secret(RULE, start, stop, false));
                    }
                });
        if (passage.growsAt(text.length())) {
            hold(folded, text, out);
        }
    }

    private static Finding path(String text, int start, int stop) {
        int from = start;
        while (from > 0 && "/~".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return new Finding.Secret(RULE, from, Chars.wordEnd(text, stop), false);
    }

    private void hold(Folded folded, String text, List<Finding> out) {
        int begun = automaton.begun(folded.letters());
        if (begun >= KnownValues.FIRST_HELD) {
            out.add(
                    new Finding.Unfinished(
                            folded.places()[folded.letters().length() - begun], text.length()));
        }
    }

    private static boolean standsAlone(String text, int start, int stop) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (stop >= text.length() || !Character.isLetterOrDigit(text.charAt(stop)));
    }

    /// The letters and digits of a text, folded, and where in the text each of them stood.
    private record Folded(String letters, int[] places) {
        static Folded of(String text) {
            StringBuilder letters = new StringBuilder(text.length());
            int[] places = new int[text.length() * 4 + 4];
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < 128) {
                    if (Chars.isAlnum(c)) {
                        places[letters.length()] = i;
                        letters.append(Character.toLowerCase(c));
                    }
                } else {
                    append(c, i, letters, places);
                }
            }
            return new Folded(letters.toString(), places);
        }

        private static void append(char c, int at, StringBuilder letters, int[] places) {
            String parts =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                            .toLowerCase(Locale.ROOT);
            for (int i = 0; i < parts.length() && i < 4; i++) {
                if (Character.isLetterOrDigit(parts.charAt(i))) {
                    places[letters.length()] = at;
                    letters.append(parts.charAt(i));
                }
            }
        }
    }
}
