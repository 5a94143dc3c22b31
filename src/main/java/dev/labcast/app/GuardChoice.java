package dev.labcast.app;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.HoldBack;
import dev.labcast.guard.Workspace;
import dev.labcast.guard.rule.Embargo;
import dev.labcast.guard.rule.OwnRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the person's settings ask of the guard. Any thread.
record GuardChoice(Settings settings) {

    /// Secret-looking values among `known`, names and values, are never to be seen.
    ///
    /// Throws [Refusal] if a rule file cannot be used: going on without it would show what it
    /// hides.
    GuardSettings of(Map<String, String> known) throws Refusal {
        List<OwnRule> own = new RuleFiles(settings.ruleFiles()).read();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return new GuardSettings(
                        known,
                        settings.secretFiles(),
                        embargo(today),
                        own,
                        Set.copyOf(settings.rulesOff()),
                        new HoldBack(settings.holdBack()))
                .within(workspace(today))
                .patient(settings.patience());
    }

    /// What must not be seen, on a day when it is `today` by the machine's clock. It holds for all
    /// of the session: midnight lifts nothing.
    Embargo embargo(LocalDate today) {
        return new Embargo(
                new Embargoes(settings, today).holding().stream().map(GuardChoice::term).toList());
    }

    /// Where viewers may look on that day.
    Workspace workspace(LocalDate today) {
        ProjectSettings projects = settings.projects();
        Embargoes embargoes = new Embargoes(settings, today);
        return new Workspace(
                projects.workspace(),
                projects.others().stream()
                        .filter(it -> it.marks().stream().anyMatch(embargoes::holds))
                        .map(Project::root)
                        .toList());
    }

    static Embargo.Term term(EmbargoedTerm term) {
        Optional<Instant> forNow = Optional.empty();
        return switch (term.kind()) {
            case TEXT -> Embargo.term(term.text(), forNow);
            case NAME -> new Embargo.Name(term.text(), forNow);
            case REGEX -> new Embargo.Regex(term.text(), forNow);
            case PATH -> new Embargo.PathPrefix(term.text(), forNow);
            case GLOB -> new Embargo.Glob(term.text(), forNow);
        };
    }
}
