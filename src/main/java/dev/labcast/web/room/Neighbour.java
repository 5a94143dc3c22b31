package dev.labcast.web.room;

import dev.labcast.session.SessionClock;
import dev.labcast.web.Rate;
import java.util.ArrayDeque;
import java.util.Deque;

/// What comes from one address. A classroom may share one, so that much is allowed: two hundred
/// people who load the page at once, sixty who come in at once, or sixty who ask within a minute.
/// Any thread.
final class Neighbour {
    private static final long MINUTE_MS = 60_000;
    private static final int MOST_WRONG = 5;

    /// What came of a PIN.
    enum PinTry {
        RIGHT,
        WRONG,
        /// So many wrong ones came within a minute that not even the right one counts.
        LOCKED
    }

    private final String address;
    private final SessionClock clock;
    private final Rate requests;
    private final Rate pages;
    private final Rate entries;
    private final Rate questions;
    private final Rate votes;
    private final Rate looks;
    private final Deque<Long> wrong = new ArrayDeque<>();

    /// `address` is as much of it as tells neighbours apart.
    Neighbour(String address, SessionClock clock) {
        this.address = address;
        this.clock = clock;
        requests = new Rate(clock, 200, 1_500);
        pages = new Rate(clock, 500, 8_000);
        entries = new Rate(clock, 1, 60);
        questions = new Rate(clock, 1, 60);
        votes = new Rate(clock, 50, 1_000);
        looks = new Rate(clock, 50, 1_000);
    }

    String address() {
        return address;
    }

    Rate requests() {
        return requests;
    }

    /// For files of pages, which cost little and are many: the live page has some forty.
    Rate pages() {
        return pages;
    }

    /// Of those who are no guests yet.
    Rate entries() {
        return entries;
    }

    Rate questions() {
        return questions;
    }

    Rate votes() {
        return votes;
    }

    /// For what pages tell by themselves of what was on their screens.
    Rate looks() {
        return looks;
    }

    /// One after the other, so that many at the same moment are no more tries than many in turn,
    /// and a class that comes in at the same moment does not lock itself out.
    synchronized PinTry tryPin(Pin pin, String given) {
        while (!wrong.isEmpty() && clock.now() - wrong.peekFirst() >= MINUTE_MS) {
            wrong.removeFirst();
        }
        if (wrong.size() >= MOST_WRONG) {
            return PinTry.LOCKED;
        }
        if (pin.matches(given)) {
            return PinTry.RIGHT;
        }
        wrong.addLast(clock.now());
        return PinTry.WRONG;
    }
}
