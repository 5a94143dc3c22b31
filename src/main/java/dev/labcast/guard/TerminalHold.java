package dev.labcast.guard;

import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionEvent.TerminalPainted;
import dev.labcast.session.TerminalChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Holds the terminal's frames back and turns those that are due into changes of the public screen.
/// Frames within [#BEAT] ms become one; no scrolled line is lost by that. Used by the guard's
/// thread.
final class TerminalHold {
    static final long BEAT = 33;
    private static final int MOST_JOINED = 500;

    /// Lines in frames that are kept to be read to their end.
    private static final int MOST_UNREAD = 20_000;

    /// A program may paint a file before it says which one it is: so many ms before a frame that is
    /// hidden, as far as they are held back still, are hidden with it.
    private static final long BEFORE_HIDDEN = 500;

    private record Held(long since, long at, Sighting sighting) {}

    private final GuardRules rules;
    private final Tally tally;
    private final List<Held> waiting = new ArrayList<>();

    /// Frames that were given out before there was time to read all of them.
    private final Deque<Sighting> unread = new ArrayDeque<>();

    private Sighting.Origin origin = Sighting.Origin.START;
    private Screen shown = Screen.BLANK;
    private SeenRows seen = SeenRows.NONE;
    private Optional<Sighting> standing = Optional.empty();

    /// The rules changed while `standing` was painted, or not all of it had been read.
    private boolean paintedLate;

    private Optional<Hidden> hidden = Optional.empty();

    TerminalHold(GuardRules rules, Tally tally) {
        this.rules = rules;
        this.tally = tally;
    }

    void take(Draft.TerminalFrame frame, long now) {
        Held held;
        if (joins(frame, now)) {
            Held last = waiting.removeLast();
            held = new Held(last.since(), now, last.sighting().merged(frame, rules));
        } else {
            held = new Held(now, now, new Sighting(origin, frame, rules));
        }
        learn(held.sighting());
        waiting.add(held);
        origin = originAfter(waiting.getLast());
    }

    /// A frame joins the last one if it came in the same beat, and its rows go on from that one's
    /// (a window that changes its size brings old rows back), and is not so long that reading it
    /// again with the next would cost more than a change of its own.
    private boolean joins(Draft.TerminalFrame frame, long now) {
        if (waiting.isEmpty() || now - waiting.getLast().since() >= BEAT) {
            return false;
        }
        Draft.TerminalFrame last = waiting.getLast().sighting().frame();
        if (waiting.getLast().sighting().hidden().isPresent()) {
            return false;
        }
        boolean goesOn = frame.context().isEmpty() || frame.context().equals(origin.context());
        return goesOn
                && last.screen().columns() == frame.screen().columns()
                && last.screen().rows() == frame.screen().rows()
                && last.scrolled().size() + frame.scrolled().size() <= MOST_JOINED;
    }

    /// Drops what waits, and takes the public screen for blank: the pane turned private.
    void turnPrivate() {
        forget();
        unread.clear();
        standing = Optional.empty();
        hidden = Optional.empty();
        shown = Screen.blank(shown.columns(), shown.rows());
    }

    /// Drops what waits; the public screen stays as it is.
    void forget() {
        waiting.clear();
        seen = SeenRows.NONE;
        origin = Sighting.Origin.START;
    }

    /// Empties the public screen if the rules are others by now than those it was read by.
    Optional<SessionEvent> blankIfOutdated() {
        if (!isOutdated()) {
            return Optional.empty();
        }
        standing = Optional.empty();
        return change(Screen.blank(shown.columns(), shown.rows()), List.of(), 0);
    }

    /// The frame that came last, read by the rules of now; empty if none did.
    Optional<Sighting> newest() {
        if (waiting.isEmpty()) {
            return standing.map(this::current);
        }
        Held last = waiting.getLast();
        if (!last.sighting().readBy(rules)) {
            waiting.removeLast();
            waiting.add(new Held(last.since(), last.at(), current(last.sighting())));
        }
        return Optional.of(waiting.getLast().sighting());
    }

    /// When the oldest waiting frame came; empty if none waits.
    Optional<Long> oldest() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst().since());
    }

    /// What the frames that came up to `until` change on the public screen.
    Optional<SessionEvent> release(long until) {
        int due = 0;
        while (due < waiting.size() && waiting.get(due).at() <= until) {
            due++;
        }
        if (due == 0) {
            return isOutdated() ? paint(current(standing.orElseThrow())) : Optional.empty();
        }
        List<Line> scrolled = new ArrayList<>();
        long skipped = 0;
        ClearedFrame cleared = new ClearedFrame(shown, List.of(), seen);
        Sighting last = waiting.getFirst().sighting();
        for (int i = 0; i < due; i++) {
            last = current(waiting.get(i).sighting());
            seen = seen.still(last);
            cleared = ClearedFrame.of(last, later(i + 1), seen, tally);
            skipped += last.frame().skipped();
            if (last.hidden().isPresent()) {
                skipped += last.frame().scrolled().size();
            } else {
                scrolled.addAll(cleared.scrolled());
            }
            hidden = hidden(waiting.get(i), i + 1);
            if (!last.isWhole()) {
                leaveUnread(last);
            }
        }
        waiting.subList(0, due).clear();
        standing = Optional.of(last.standing(rules));
        paintedLate = !last.readBy(rules);
        return shown(cleared, scrolled, skipped);
    }

    /// Whether other rules than today's painted what stands on the screen.
    private boolean isOutdated() {
        return standing.filter(it -> paintedLate || !it.readBy(rules)).isPresent();
    }

    /// Why all of the public screen is hidden now; empty if it is not.
    Optional<Hidden> hidden() {
        return hidden;
    }

    /// Why a frame is hidden, also by one of those that wait from `next` on.
    private Optional<Hidden> hidden(Held held, int next) {
        Optional<Hidden> why = held.sighting().hidden();
        for (int i = next; i < waiting.size() && why.isEmpty(); i++) {
            Held later = waiting.get(i);
            if (later.since() - held.at() <= BEFORE_HIDDEN) {
                why = later.sighting().hidden();
            }
        }
        return why;
    }

    private Optional<SessionEvent> shown(ClearedFrame cleared, List<Line> scrolled, long skipped) {
        if (hidden.isEmpty()) {
            seen = cleared.seen();
            return change(cleared.screen(), scrolled, skipped);
        }
        seen = SeenRows.NONE;
        hidden.ifPresent(why -> tally.count(Pane.TERMINAL, why.rule(), why.words()));
        return change(Veil.screen(hidden.get(), cleared.screen()), scrolled, skipped);
    }

    private Optional<SessionEvent> paint(Sighting sighting) {
        standing = Optional.of(sighting);
        paintedLate = false;
        ClearedFrame cleared = ClearedFrame.of(sighting, later(0), seen.still(sighting), tally);
        return shown(cleared, List.of(), 0);
    }

    private Optional<SessionEvent> change(Screen next, List<Line> scrolled, long skipped) {
        boolean same = next.equals(shown) && scrolled.isEmpty() && skipped == 0;
        TerminalChange change = TerminalChange.between(shown, next, scrolled, skipped);
        shown = next;
        return same ? Optional.empty() : Optional.of(new TerminalPainted(change));
    }

    private void leaveUnread(Sighting sighting) {
        unread.add(sighting);
        long lines = unread.stream().mapToLong(it -> it.rows().size()).sum();
        while (lines > MOST_UNREAD && unread.size() > 1) {
            lines -= unread.removeFirst().rows().size();
        }
    }

    /// The secrets of lines that scrolled by unread are learned when there is time left.
    void readOn() {
        if (!unread.isEmpty()) {
            Sighting first = current(unread.removeFirst());
            if (!first.isWhole()) {
                unread.addFirst(first);
            }
        }
    }

    private Sighting current(Sighting sighting) {
        if (sighting.readBy(rules)) {
            return sighting;
        }
        Sighting again = sighting.again(rules);
        learn(again);
        // What was learned at its end may stand at its beginning.
        return again.isOf(rules) ? again : again.again(rules);
    }

    private void learn(Sighting sighting) {
        rules.learn(sighting.lines());
    }

    private List<Sighting> later(int from) {
        return waiting.subList(from, waiting.size()).stream().map(Held::sighting).toList();
    }

    private Sighting.Origin originAfter(Held held) {
        return held.sighting().next(rules);
    }
}
