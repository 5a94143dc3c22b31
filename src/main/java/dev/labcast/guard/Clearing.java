package dev.labcast.guard;

import dev.labcast.session.Pane;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The guard's work itself: takes requests in order, holds content back, releases what is due. It
/// has no thread of its own and does not wait, so tests drive it by hand. Used by one thread.
final class Clearing {
    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

    /// Somebody waits for everything that was asked up to `asked`.
    private record Waiter(long asked, Runnable done) {}

    private final GuardRules rules;
    private final long holdBack;
    private final SessionClock clock;
    private final Curtain curtain;
    private final Consumer<Cleared> sink;
    private final Set<Pane> revoked;
    private final Tally tally = new Tally();
    private final Marking marking;
    private final Waiving waiving;
    private final TerminalHold terminal;
    private final NotebookHold notebook;
    private final PlotHold plots;
    private final Set<Pane> staged = EnumSet.noneOf(Pane.class);
    private final List<Waiter> waiters = new ArrayList<>();
    private boolean hidden;

    /// `revoked` holds the panes that were made private by a request that may not have come here
    /// yet: nothing of them is given out any more.
    Clearing(
            GuardRules rules,
            HoldBack holdBack,
            SessionClock clock,
            Curtain curtain,
            Consumer<Cleared> sink,
            Set<Pane> revoked) {
        this.rules = rules;
        this.holdBack = holdBack.delay().toMillis();
        this.clock = clock;
        this.curtain = curtain;
        this.sink = sink;
        this.revoked = revoked;
        marking = new Marking(rules);
        waiving = new Waiving(rules);
        terminal = new TerminalHold(rules, tally);
        notebook = new NotebookHold(rules, tally);
        plots = new PlotHold(rules, tally);
    }

    /// A turn of the guard's thread, which has one budget for all it reads.
    void turn(Optional<Request> request) {
        rules.renewBudget();
        request.ifPresent(this::take);
        release();
    }

    void take(Request request) {
        switch (request) {
            case Request.Clear(var draft) -> draft(draft);
            case Request.Stage(var pane, var onStage) -> stage(pane, onStage);
            case Request.Curtained(var reason) -> curtained(reason);
            case Request.Tell(var listener) -> marking.tell(listener);
            case Request.Waive(var number, var mark) -> waiving.ask(number, mark, clock.now());
            case Request.Restore(var number) -> waiving.restore(number).ifPresent(this::state);
            case Request.Wait(var done) -> waiters.add(new Waiter(clock.now(), done));
        }
    }

    /// Gives out what has waited long enough.
    void release() {
        long until = clock.now() - holdBack;
        waiving.release(until).forEach(this::state);
        if (mayShow(Pane.TERMINAL)) {
            terminal.release(until).ifPresent(event -> give(Pane.TERMINAL, event));
        }
        if (mayShow(Pane.NOTEBOOK)) {
            notebook.release(until).forEach(event -> give(Pane.NOTEBOOK, event));
        }
        if (mayShow(Pane.PLOTS)) {
            for (Cleared plot : plots.release(until)) {
                if (mayShow(Pane.PLOTS)) {
                    sink.accept(plot);
                }
            }
        }
        tally.take().forEach(this::state);
        Optional<Long> oldest = oldest();
        waiters.removeIf(waiter -> {
            boolean done = oldest.map(at -> at > waiter.asked()).orElse(true);
            if (done) {
                waiter.done().run();
            }
            return done;
        });
        mark();
        terminal.readOn();
    }

    private void mark() {
        if (marking.hasListener()) {
            marking.terminal(hidden ? Optional.empty() : terminal.newest());
            marking.notebook(hidden ? Optional.empty() : notebook.newest());
        }
    }

    /// Milliseconds until [#release] has something to do; empty if nothing waits.
    Optional<Long> untilDue() {
        return oldest().map(at -> Math.max(1, at + holdBack - clock.now()));
    }

    /// Why all of the terminal is hidden; empty if it is not.
    Optional<Hidden> terminalHidden() {
        return terminal.hidden();
    }

    private Optional<Long> oldest() {
        return Stream.of(terminal.oldest(), notebook.oldest(), plots.oldest(), waiving.oldest())
                .flatMap(Optional::stream)
                .min(Long::compare);
    }

    private void draft(Draft draft) {
        switch (draft) {
            case Draft.Fact(var event) -> fact(event);
            case Draft.TerminalFrame frame -> {
                if (mayShow(Pane.TERMINAL)) {
                    terminal.take(frame, clock.now());
                }
            }
            case Draft.NotebookText text -> {
                if (mayShow(Pane.NOTEBOOK)) {
                    notebook.take(text, clock.now());
                }
            }
            case Draft.PlotImage image -> {
                // A command line is the terminal's, and as private as it is.
                Draft.PlotImage seen = mayShow(Pane.TERMINAL) ? image : image.ofUnknownOrigin();
                if (mayShow(Pane.PLOTS) && !plots.take(seen, clock.now())) {
                    LOG.warn("Plots came faster than they could be shown; one was left out");
                }
            }
        }
    }

    private void fact(SessionEvent event) {
        Optional<SessionEvent> cleared = ClearedFacts.of(event, rules::cleared);
        cleared.ifPresentOrElse(
                this::state,
                () ->
                        LOG.error(
                                "{} is not for the desk to state; it was refused",
                                event.getClass().getSimpleName()));
    }

    private void stage(Pane pane, boolean onStage) {
        boolean changed = onStage ? staged.add(pane) : staged.remove(pane);
        if (!onStage) {
            turnPrivate(pane);
        }
        if (changed) {
            state(new SessionEvent.PaneStaged(pane, onStage));
        }
    }

    private void turnPrivate(Pane pane) {
        switch (pane) {
            case TERMINAL -> terminal.turnPrivate();
            case NOTEBOOK -> notebook.turnPrivate();
            case PLOTS -> plots.forget();
        }
    }

    private void curtained(Optional<String> reason) {
        if (hidden == reason.isPresent()) {
            return;
        }
        hidden = reason.isPresent();
        terminal.forget();
        notebook.forget();
        plots.forget();
        if (!hidden) {
            // It is seen again until the panes have submitted what they show now.
            terminal.blankIfOutdated().ifPresent(this::state);
            notebook.blankIfOutdated().ifPresent(this::state);
        }
        state(
                reason.<SessionEvent>map(why -> new SessionEvent.CurtainDrawn(rules.cleared(why)))
                        .orElseGet(SessionEvent.CurtainLifted::new));
    }

    private boolean mayShow(Pane pane) {
        return !hidden && staged.contains(pane) && !revoked.contains(pane) && !curtain.isDrawn();
    }

    private void give(Pane pane, SessionEvent event) {
        if (mayShow(pane)) {
            state(event);
        }
    }

    private void state(SessionEvent event) {
        sink.accept(new Cleared(event, Optional.empty()));
    }
}
