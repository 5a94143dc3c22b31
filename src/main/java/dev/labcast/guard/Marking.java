package dev.labcast.guard;

import dev.labcast.guard.rule.RuleBook;
import dev.labcast.session.Pane;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Tells the private side of the marks of what came last, once for each content and each change of
/// the rules. Used by the guard's thread.
final class Marking {
    /// What was told last: the content itself, which is not kept for its text but to be known
    /// again, and by which rules.
    private record Told(Object content, RuleBook version) {}

    private final GuardRules rules;
    private final Map<Pane, Told> told = new EnumMap<>(Pane.class);
    private Optional<MaskListener> listener = Optional.empty();

    Marking(GuardRules rules) {
        this.rules = rules;
    }

    void tell(MaskListener next) {
        listener = Optional.of(next);
        told.clear();
    }

    boolean hasListener() {
        return listener.isPresent();
    }

    void terminal(Optional<Sighting> newest) {
        if (newest.isEmpty()) {
            nothing(Pane.TERMINAL);
            return;
        }
        Sighting sighting = newest.get();
        if (isNews(Pane.TERMINAL, sighting.screen())) {
            listener.ifPresent(
                    it -> it.terminal(sighting.screen(), MarkReader.marks(sighting, rules)));
        }
    }

    void notebook(Optional<NotebookSight> newest) {
        if (newest.isEmpty()) {
            nothing(Pane.NOTEBOOK);
            return;
        }
        NotebookSight sight = newest.get();
        if (isNews(Pane.NOTEBOOK, sight.text())) {
            listener.ifPresent(
                    it -> it.notebook(sight.text().lines(), MarkReader.marks(sight, rules)));
        }
    }

    private void nothing(Pane pane) {
        if (told.remove(pane) != null) {
            listener.ifPresent(it -> it.nothing(pane));
        }
    }

    private boolean isNews(Pane pane, Object content) {
        Told before = told.put(pane, new Told(content, rules.version()));
        return before == null || before.content() != content || before.version() != rules.version();
    }
}
