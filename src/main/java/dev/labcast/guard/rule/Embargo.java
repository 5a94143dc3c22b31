package dev.labcast.guard.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Terms that are not public yet: names, titles, path prefixes (a term that begins with `/` or
/// `~/`). Case, accents and what separates words make no difference: `Grün-Wald` is also found as
/// `GRUN_WALD`. Immutable; any thread.
public record Embargo(List<Term> terms) {
    public static final Embargo NONE = new Embargo(List.of());

    /// `text` must not be seen before `until`; never if that is empty.
    public record Term(String text, Optional<Instant> until) {
        public Term {
            if (text.isBlank()) {
                throw new IllegalArgumentException("an embargoed term must not be blank");
            }
        }
    }

    public Embargo {
        terms = List.copyOf(terms);
    }

    public static Embargo of(String... terms) {
        return new Embargo(
                List.of(terms).stream().map(it -> new Term(it, Optional.empty())).toList());
    }

    /// The terms still under embargo at `now`.
    public Embargo at(Instant now) {
        return new Embargo(
                terms.stream().filter(it -> it.until().map(now::isBefore).orElse(true)).toList());
    }
}
