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

    private final Set<String> values;
    private final List<String> written = new ArrayList<>();
    private final KeywordAutomaton automaton;
    private final Fragments fragments;

    private KnownValues(Set<String> values) {
        this.values = values;
        Set<String> forms = new LinkedHashSet<>();
        values.forEach(value -> forms.addAll(Encodings.of(value)));
        written.addAll(forms);
        automaton = KeywordAutomaton.exact(written);
        fragments = Fragments.of(values);
    }

    static KnownValues of(Set<String> values) {
        return new KnownValues(new LinkedHashSet<>(values));
    }

    /// With `value` known, too; empty if that changes nothing.
    Optional<KnownValues> plus(Set<String> more) {
        Set<String> next = new LinkedHashSet<>(values);
        boolean changed = false;
        for (String value : more) {
            changed |= next.size() < MOST && next.add(value);
        }
        return changed ? Optional.of(new KnownValues(next)) : Optional.empty();
    }

    KnownValues without(Predicate<String> gone) {
        Set<String> left = new LinkedHashSet<>(values);
        return left.removeIf(gone) ? new KnownValues(left) : this;
    }

    int size() {
        return values.size();
    }

    @Override
    public void scan(Passage passage, List<Finding> out) {
        String text = passage.text();
        automaton.scan(
                text,
                (word, end) ->
                        out.add(
                                new Finding.Secret(
                                        RULE, end - automaton.length(word), end, false)));
        fragments.scan(text, out);
        if (passage.growsAt(text.length())) {
            int begun = automaton.begun(text);
            if (begun >= FIRST_HELD) {
                out.add(new Finding.Unfinished(text.length() - begun, text.length()));
            }
        }
    }
}
