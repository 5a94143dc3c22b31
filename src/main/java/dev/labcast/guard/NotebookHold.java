package dev.labcast.guard;

import dev.labcast.guard.rule.Passage;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionEvent.NotebookOpened;
import dev.labcast.session.SessionEvent.NotebookPointed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the notebook's versions back and turns the newest that is due into changes of the public
/// text. Versions within [TerminalHold#BEAT] ms become one. Used by the guard's thread.
final class NotebookHold {
    private record Held(long since, long at, NotebookSight sight) {}

    private final GuardRules rules;
    private final Tally tally;
    private final List<Held> waiting = new ArrayList<>();
    private Optional<NotebookSight> newest = Optional.empty();
    private Optional<NotebookSight> standing = Optional.empty();
    private Optional<ClearedNotebook> shown = Optional.empty();
    private SeenText seen = SeenText.NONE;

    NotebookHold(GuardRules rules, Tally tally) {
        this.rules = rules;
        this.tally = tally;
    }

    void take(Draft.NotebookText text, long now) {
        NotebookSight sight =
                newest.map(it -> it.then(text, rules))
                        .orElseGet(() ->
                                new NotebookSight(text, Passage.NOWHERE, Passage.NOWHERE, rules));
        learn(sight);
        long since = now;
        if (!waiting.isEmpty() && now - waiting.getLast().since() < TerminalHold.BEAT) {
            since = waiting.removeLast().since();
        }
        waiting.add(new Held(since, now, sight));
        newest = Optional.of(sight);
    }

    /// Drops what waits, and takes the public notebook for closed: the pane turned private.
    void turnPrivate() {
        forget();
        standing = Optional.empty();
        shown = Optional.empty();
    }

    void forget() {
        waiting.clear();
        newest = Optional.empty();
        seen = SeenText.NONE;
    }

    /// Empties the public text if the rules are others by now than those it was read by.
    Optional<SessionEvent> blankIfOutdated() {
        if (standing.filter(it -> !it.readBy(rules)).isEmpty()) {
            return Optional.empty();
        }
        standing = Optional.empty();
        Optional<SessionEvent> emptied = shown.map(it -> new NotebookOpened(it.name(), List.of()));
        shown = Optional.empty();
        return emptied;
    }

    /// The version that came last, read by the rules of now; empty if none did.
    Optional<NotebookSight> newest() {
        newest = newest.map(this::current);
        return newest;
    }

    /// When the oldest waiting version came; empty if none waits.
    Optional<Long> oldest() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst().since());
    }

    /// What the versions that came up to `until` change in the public text.
    List<SessionEvent> release(long until) {
        Optional<NotebookSight> due = Optional.empty();
        while (!waiting.isEmpty() && waiting.getFirst().at() <= until) {
            NotebookSight sight = waiting.removeFirst().sight();
            seen = seen.still(sight.text());
            due = Optional.of(sight);
        }
        Optional<NotebookSight> next = due.or(() -> standing.filter(it -> !it.readBy(rules)));
        return next.map(this::show).orElse(List.of());
    }

    private List<SessionEvent> show(NotebookSight due) {
        NotebookSight sight = current(due);
        standing = Optional.of(sight);
        List<NotebookSight> later = waiting.stream().map(Held::sight).toList();
        ClearedNotebook next = ClearedNotebook.of(sight, later, seen, rules, tally);
        seen = next.seen();
        List<SessionEvent> events = new ArrayList<>();
        if (shown.isPresent() && shown.get().name().equals(next.name())) {
            SplicedLines.between(shown.get().lines(), next.lines()).ifPresent(events::add);
        } else {
            events.add(new NotebookOpened(next.name(), next.lines()));
        }
        if (shown.map(it -> it.caretLine() != next.caretLine()).orElse(next.caretLine() > 0)) {
            events.add(new NotebookPointed(next.caretLine()));
        }
        shown = Optional.of(next);
        return events;
    }

    /// What there was no time to read before may hold secrets to learn.
    private NotebookSight current(NotebookSight sight) {
        if (sight.readBy(rules)) {
            return sight;
        }
        NotebookSight again = sight.again(rules);
        learn(again);
        // What was learned at its end may stand at its beginning.
        return again.isOf(rules) ? again : again.again(rules);
    }

    private void learn(NotebookSight sight) {
        List<String> lines = sight.text().lines();
        for (int i = 0; i < lines.size(); i++) {
            rules.learn(lines.get(i), sight.findings(i));
        }
    }
}
