package dev.labcast.app;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.HoldBack;
import dev.labcast.guard.rule.Embargo;
import dev.labcast.guard.rule.OwnRule;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the person's settings ask of the guard. Any thread.
record GuardChoice(Settings settings) {

    /// Secret-looking values among `known`, names and values, are never to be seen.
    ///
    /// Throws [Refusal] if a rule file cannot be used: going on without it would show what it
    /// hides.
    GuardSettings of(Map<String, String> known) throws Refusal {
        List<OwnRule> own = new RuleFiles(settings.ruleFiles()).read();
        return new GuardSettings(
                known,
                settings.secretFiles(),
                new Embargo(settings.embargo().stream().map(GuardChoice::term).toList()),
                own,
                Set.copyOf(settings.rulesOff()),
                new HoldBack(settings.holdBack()));
    }

    private static Embargo.Term term(Settings.EmbargoedTerm term) {
        return new Embargo.Term(
                term.text(),
                term.until().map(day -> day.atStartOfDay(ZoneId.systemDefault()).toInstant()));
    }
}
