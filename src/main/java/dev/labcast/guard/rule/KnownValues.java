package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The secrets that are known by value: registered at the start, or found by another rule since.
/// Each is masked wherever it stands, in its usual encodings, and as a fragment if it looks random;
/// the beginning of one is held where somebody writes. Immutable; [#plus] makes the next version.
/// Any thread.
final class KnownValues implements LineRule {
    static final String RULE = "known-value";

    /// A beginning as short as this is held already; shorter ones would hold every other word.
    static final int FIRST_HELD = 3;

    private static final int MOST = 2_000;

    /// Learning a value costs the building of one layer, so the newest stays small, and none grows
    /// without an end.
    private static final int NEWEST = 32;

    private static final int LARGEST = 256;

    /// Some of the values, ready to be looked for.
    private record Layer(Set<String> values, KeywordAutomaton automaton, Fragments fragments) {
        static Layer of(Set<String> values) {
            Set<String> forms = new LinkedHashSet<>();
            values.forEach(value -> forms.addAll(Encodings.of(value)));
            return new Layer(
                    values, KeywordAutomaton.exact(List.copyOf(forms)), Fragments.of(values));
        }

        Layer with(Set<String> more) {
            Set<String> all = new LinkedHashSet<>(values);
            all.addAll(more);
            return of(all);
        }
    }

    private final Set<String> values;
    private final List<Layer> layers;

    private KnownValues(Set<String> values, List<Layer> layers) {
        this.values = values;
        this.layers = List.copyOf(layers);
    }

    static KnownValues of(Set<String> values) {
        Set<String> all = new LinkedHashSet<>(values);
        return new KnownValues(all, List.of(Layer.of(all)));
    }

    /// With `more` known, too; empty if that changes nothing.
    Optional<KnownValues> plus(Set<String> more) {
        Set<String> next = new LinkedHashSet<>(values);
        Set<String> fresh = new LinkedHashSet<>();
        for (String value : more) {
            if (next.size() < MOST && next.add(value)) {
                fresh.add(value);
            }
        }
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new KnownValues(next, grown(fresh)));
    }

    private List<Layer> grown(Set<String> fresh) {
        List<Layer> grown = new ArrayList<>(layers);
        Layer newest = grown.removeLast();
        if (newest.values().size() + fresh.size() <= NEWEST) {
            grown.add(newest.with(fresh));
            return grown;
        }
        if (!grown.isEmpty()
                && grown.getLast().values().size() + newest.values().size() <= LARGEST) {
            newest = grown.removeLast().with(newest.values());
        }
        grown.add(newest);
        grown.add(Layer.of(fresh));
        return grown;
    }

    KnownValues without(Predicate<String> gone) {
        Set<String> left = new LinkedHashSet<>(values);
        return left.removeIf(gone) ? of(left) : this;
    }

    int size() {
        return values.size();
    }

    @Override
    public void scan(Passage passage, List<Finding> out) {
        layers.forEach(layer -> scan(passage, layer, out));
    }

    private static void scan(Passage passage, Layer layer, List<Finding> out) {
        String text = passage.text();
        KeywordAutomaton automaton = layer.automaton();
        automaton.scan(
                text,
                (word, end) ->
                        out.add(
                                new Finding.Secret(
                                        RULE, end - automaton.length(word), end, false)));
        layer.fragments().scan(text, out);
        if (passage.growsAt(text.length())) {
            int begun = automaton.begun(text);
            if (begun >= FIRST_HELD) {
                out.add(new Finding.Unfinished(text.length() - begun, text.length()));
            }
        }
    }
}
