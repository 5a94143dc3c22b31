package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import dev.labcast.guard.rule.RuleBook;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The guard of [LiveGuard] without a thread and a clock of its own, for a terminal's content that
/// comes with its times, as `labcast redact` reads it: the caller says how time passes, hold-back
/// and all, and the terminal is public from the beginning. What fails is thrown. Used by one
/// thread.
public final class PacedGuard {
    private final HoldBack holdBack;
    private final RuleBook book;
    private final GuardRules rules;
    private final Pace pace = new Pace();
    private final Clearing clearing;

    /// The embargoes are those of `day`; `sink` gets what may be seen, within the calls.
    public PacedGuard(GuardSettings settings, Instant day, Consumer<Cleared> sink) {
        this(GuardRules.book(settings, day), settings.holdBack(), sink);
    }

    private PacedGuard(RuleBook book, HoldBack holdBack, Consumer<Cleared> sink) {
        this.book = book;
        this.holdBack = holdBack;
        rules = new GuardRules(book);
        clearing = new Clearing(rules, holdBack, pace, new Curtain(), sink, new HashSet<>());
        clearing.take(new Request.Stage(Pane.TERMINAL, true));
    }

    /// Another one with the same rules that has seen nothing yet.
    public PacedGuard fresh(Consumer<Cleared> sink) {
        return new PacedGuard(book, holdBack, sink);
    }

    /// Milliseconds that passed so far.
    public long now() {
        return pace.now;
    }

    public void submit(Draft draft) {
        clearing.take(new Request.Clear(draft));
        clearing.release();
    }

    /// Lets time pass until `millis`, and gives out what is due on the way, each at its time.
    public void passTo(long millis) {
        while (true) {
            Optional<Long> due = clearing.untilDue().filter(it -> pace.now + it <= millis);
            if (due.isEmpty()) {
                pace.now = Math.max(pace.now, millis);
                return;
            }
            pace.now += due.get();
            clearing.release();
        }
    }

    /// Lets time pass until nothing is held back any more.
    public void finish() {
        passTo(pace.now + holdBack.delay().toMillis() + TerminalHold.BEAT);
    }

    /// What is hidden, and why, of a terminal that shows `screen` after all of `history`; rows are
    /// counted from the first of `history`.
    public List<Masked> masked(List<Line> history, Screen screen) {
        Sighting sighting =
                new Sighting(
                        Sighting.Origin.START,
                        new Draft.TerminalFrame(screen, history, 0, false),
                        rules);
        List<Masked> masked = new ArrayList<>();
        for (ReadLine line : sighting.lines()) {
            add(line, sighting.rows(), masked);
        }
        for (ReadLine line : sighting.hardWrapped()) {
            add(line, sighting.rows(), masked);
        }
        List<Masked> all = new ArrayList<>();
        clearing.terminalHidden()
                .ifPresent(why ->
                        all.add(new Masked(history.size(), 0, screen.columns(), why.rule())));
        all.addAll(Stretches.joined(masked));
        return all;
    }

    private static void add(ReadLine line, List<Line> rows, List<Masked> masked) {
        for (Finding finding : line.findings()) {
            if (finding instanceof Finding.Secret(var rule, var start, var end, var _)) {
                line.rows(
                        start,
                        end,
                        (row, from, to) -> {
                            Line text = rows.get(row);
                            masked.add(
                                    new Masked(
                                            row,
                                            RowMask.cellsUpTo(text, from),
                                            RowMask.cellsUpTo(text, to),
                                            rule));
                        });
            }
        }
    }

    private static final class Pace implements SessionClock {
        private long now;

        @Override
        public long now() {
            return now;
        }

        @Override
        public Instant startedAt() {
            return Instant.EPOCH;
        }
    }
}
