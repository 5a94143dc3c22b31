package dev.labcast.guard;

import dev.labcast.guard.rule.RuleBook;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the person let through in this session, and what waits for the hold-back before it counts:
/// until then it can be taken back, and nobody has seen anything. Used by the guard's thread.
final class Waiving {
    private record Asked(long at, long number, MaskMark mark) {}

    /// The values that were known before and are not any more, to be known again.
    private record Granted(MaskMark mark, Set<Covered> added, Set<String> forgotten) {}

    private final GuardRules rules;
    private final List<Asked> waiting = new ArrayList<>();
    private final Map<Long, Granted> granted = new HashMap<>();

    Waiving(GuardRules rules) {
        this.rules = rules;
    }

    void ask(long number, MaskMark mark, long now) {
        waiting.add(new Asked(now, number, mark));
    }

    /// When the first that still waits was asked for; empty if none does.
    Optional<Long> oldest() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst().at());
    }

    /// Grants what was asked for up to `until`.
    List<SessionEvent> release(long until) {
        List<SessionEvent> events = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().at() <= until) {
            Asked asked = waiting.removeFirst();
            granted.put(asked.number(), grant(asked.mark()));
            events.add(
                    new SessionEvent.MaskWaived(
                            asked.number(), asked.mark().pane(), asked.mark().at().rule()));
        }
        return events;
    }

    /// A value that a rule found is known from then on, so it must be forgotten as well.
    private Granted grant(MaskMark mark) {
        Set<Covered> covers = new HashSet<>(mark.covers());
        mark.covers().forEach(it -> covers.add(new Covered(RuleBook.KNOWN, it.digest())));
        return new Granted(mark, covers, rules.waive(covers));
    }

    /// Takes waiver `number` back; what is to be told of it.
    Optional<SessionEvent> restore(long number) {
        waiting.removeIf(it -> it.number() == number);
        Granted gone = granted.remove(number);
        if (gone == null) {
            return Optional.empty();
        }
        Set<Covered> others = new HashSet<>();
        granted.values().forEach(it -> others.addAll(it.added()));
        Set<Covered> only = new HashSet<>(gone.added());
        only.removeAll(others);
        rules.restore(only, gone.forgotten());
        return Optional.of(
                new SessionEvent.MaskRestored(number, gone.mark().pane(), gone.mark().at().rule()));
    }
}
