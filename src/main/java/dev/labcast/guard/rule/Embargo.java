package dev.labcast.guard.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is not public yet: words, names, patterns, paths. Case, accents, line breaks and what
/// separates words make no difference: `Grün-Wald` is also found as `GRUN_WALD`. Immutable; any
/// thread.
public record Embargo(List<Term> terms) {
    public static final Embargo NONE = new Embargo(List.of());

    /// Something that must not be seen before `until`; never if that is empty.
    public sealed interface Term {
        Optional<Instant> until();
    }

    /// A text of one or more words; one of fewer than five letters must stand alone.
    public record Words(String text, Optional<Instant> until) implements Term {
        public Words {
            requireText(text, "an embargoed term");
        }
    }

    /// A person: first names, then the last one. Also found as `J. Doe`, `Doe, Jane`, `jdoe`, `Dr
    /// Doe`, `Doe et al.`
    public record Name(String text, Optional<Instant> until) implements Term {
        public Name {
            requireText(text, "an embargoed name");
        }
    }

    /// A pattern in RE2's syntax, without regard to case and accents.
    public record Regex(String pattern, Optional<Instant> until) implements Term {
        /// Throws [IllegalArgumentException] if the pattern cannot be read.
        public Regex {
            requireText(pattern, "an embargoed pattern");
            OwnRule.compile(EmbargoRule.RULE, pattern);
        }
    }

    /// A path and all that begins like it, absolute or from the home folder (`~/`).
    public record PathPrefix(String path, Optional<Instant> until) implements Term {
        public PathPrefix {
            requireText(path, "an embargoed path");
        }
    }

    /// Paths with `*`, `**`, `?`, `[a-z]`, `{a,b}`: without a slash names of files and folders.
    public record Glob(String glob, Optional<Instant> until) implements Term {
        /// Throws [IllegalArgumentException] if brackets or braces do not close.
        public Glob {
            requireText(glob, "an embargoed glob");
            OwnRule.compile(EmbargoRule.RULE, GlobPattern.of(glob));
        }
    }

    public Embargo {
        terms = List.copyOf(terms);
    }

    /// Words, or paths where they begin with `/` or `~/`, for ever.
    public static Embargo of(String... terms) {
        return new Embargo(List.of(terms).stream().map(it -> term(it, Optional.empty())).toList());
    }

    /// A path if `text` begins with `/` or `~/`, words if not.
    public static Term term(String text, Optional<Instant> until) {
        return text.startsWith("/") || text.startsWith("~/")
                ? new PathPrefix(text, until)
                : new Words(text, until);
    }

    /// The terms still under embargo at `now`.
    public Embargo at(Instant now) {
        return new Embargo(
                terms.stream().filter(it -> it.until().map(now::isBefore).orElse(true)).toList());
    }

    private static void requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }
}
