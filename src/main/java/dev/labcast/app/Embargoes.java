package dev.labcast.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the settings put under embargo, and what of it still is. An embargo ends when its day has
/// begun by this machine's clock *and* the person has confirmed it: a clock is easily set. Any
/// thread.
record Embargoes(Settings settings, LocalDate today) {

    /// Where an embargo stands.
    enum Standing {
        /// Its day has not come.
        HOLDS,
        /// Its day has begun by the clock, and nobody has confirmed that.
        DUE,
        /// It is over.
        LIFTED
    }

    /// All of them, those of projects behind the others.
    List<EmbargoedTerm> all() {
        List<EmbargoedTerm> all = new ArrayList<>(settings.embargo());
        all.addAll(settings.projects().terms());
        return all.stream().distinct().toList();
    }

    Standing of(EmbargoedTerm term) {
        if (!term.isOver(today)) {
            return Standing.HOLDS;
        }
        return settings.projects().lifted().contains(term.key()) ? Standing.LIFTED : Standing.DUE;
    }

    boolean holds(EmbargoedTerm term) {
        return of(term) != Standing.LIFTED;
    }

    /// What must not be seen.
    List<EmbargoedTerm> holding() {
        return all().stream().filter(this::holds).toList();
    }

    List<EmbargoedTerm> due() {
        return all().stream().filter(it -> of(it) == Standing.DUE).toList();
    }

    /// One sentence about those that wait for a word of the person; empty without.
    Optional<String> reminder() {
        int due = due().size();
        return due == 0
                ? Optional.empty()
                : Optional.of(
                        (due == 1 ? "One embargo is" : due + " embargoes are")
                                + " over by this machine's clock and hold"
                                + (due == 1 ? "s" : "")
                                + " until you confirm it with 'labcast embargo lift'.");
    }
}
