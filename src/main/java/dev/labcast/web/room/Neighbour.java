package dev.labcast.web.room;

import dev.labcast.session.SessionClock;
import dev.labcast.web.Rate;
import java.util.ArrayDeque;
import java.util.Deque;

/// What comes from one address. A classroom may share one, so that much is allowed: two hundred
/// people who load the page at once, or sixty who ask within a minute. Any thread.
final class Neighbour {
    private static final long MINUTE_MS = 60_000;
    private static final int MOST_WRONG = 5;

    private final SessionClock clock;
    private final Rate requests;
    private final Rate questions;
    private final Rate votes;
    private final Deque<Long> wrong = new ArrayDeque<>();
    private int guests;

    Neighbour(SessionClock clock) {
        this.clock = clock;
        requests = new Rate(clock, 200, 1_500);
        questions = new Rate(clock, 1, 60);
        votes = new Rate(clock, 50, 1_000);
    }

    Rate requests() {
        return requests;
    }

    Rate questions() {
        return questions;
    }

    Rate votes() {
        return votes;
    }

    /// Whether so many wrong PINs came within a minute that not even the right one counts.
    synchronized boolean locked() {
        while (!wrong.isEmpty() && clock.now() - wrong.peekFirst() >= MINUTE_MS) {
            wrong.removeFirst();
        }
        return wrong.size() >= MOST_WRONG;
    }

    synchronized void wrongPin() {
        wrong.addLast(clock.now());
    }

    /// Counts one more who comes in; false when there are `most` already.
    synchronized boolean enter(int most) {
        if (guests >= most) {
            return false;
        }
        guests++;
        return true;
    }
}
