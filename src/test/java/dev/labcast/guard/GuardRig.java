package dev.labcast.guard;

import dev.labcast.guard.rule.Embargo;
import dev.labcast.guard.rule.RuleBook;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The guard's work driven by hand, with every event it gave out and the fold of them.
final class GuardRig {
    final HandClock clock;
    final Curtain curtain = new Curtain();
    final List<Cleared> given = new ArrayList<>();
    final Set<Pane> revoked = new HashSet<>();
    final GuardRules rules;
    final Clearing clearing;
    SessionState state = SessionState.initial();

    GuardRig(String... knownValues) {
        this(Embargo.NONE, knownValues);
    }

    GuardRig(Embargo embargo, String... knownValues) {
        this(embargo, Workspace.EVERYWHERE, knownValues);
    }

    GuardRig(Workspace workspace) {
        this(Embargo.NONE, workspace);
    }

    private GuardRig(Embargo embargo, Workspace workspace, String... knownValues) {
        this(
                new HandClock(),
                new GuardRules(
                        RuleBook.of(Set.of(knownValues), embargo, List.of(), Set.of()), workspace));
    }

    GuardRig(HandClock clock, GuardRules rules) {
        this.clock = clock;
        this.rules = rules;
        clearing = new Clearing(rules, HoldBack.USUAL, clock, curtain, this::give, revoked);
        curtain.listen(reason -> clearing.take(new Request.Curtained(reason)));
    }

    static GuardRig allOnStage(String... knownValues) {
        GuardRig rig = new GuardRig(knownValues);
        for (Pane pane : Pane.values()) {
            rig.stage(pane, true);
        }
        return rig;
    }

    private void give(Cleared cleared) {
        given.add(cleared);
        state = state.evolve(new Entry(state.entries(), clock.now(), cleared.event()));
    }

    void stage(Pane pane, boolean onStage) {
        clearing.turn(Optional.of(new Request.Stage(pane, onStage)));
    }

    void submit(Draft draft) {
        clearing.turn(Optional.of(new Request.Clear(draft)));
    }

    /// Lets time pass in small steps, as the guard's thread would see it.
    void pass(long millis) {
        for (long left = millis; left > 0; left -= 10) {
            clock.move(Math.min(10, left));
            clearing.turn(Optional.empty());
        }
    }

    List<SessionEvent> events() {
        return given.stream().map(Cleared::event).toList();
    }

    /// Everything that was ever public, as one text.
    String everything() {
        StringBuilder all = new StringBuilder();
        given.forEach(cleared -> all.append(Texts.of(cleared.event())).append('\n'));
        return all.toString();
    }
}
