package dev.labcast.web.room;

import dev.labcast.question.Viewer;
import dev.labcast.session.SessionClock;
import dev.labcast.web.Rate;
import java.util.concurrent.Semaphore;

/// Somebody who gave the PIN. Nobody asks for a name; what tells guests apart is a cookie. Any
/// thread.
final class Guest {
    private static final int MOST_STREAMS = 4;
    private static final double VOTES_PER_S = 20 / 60.0;

    private final Viewer viewer;
    private final Rate wishes;
    private final Rate votes;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    Guest(Viewer viewer, SessionClock clock) {
        this.viewer = viewer;
        wishes = new Rate(clock, 2, 20);
        votes = new Rate(clock, VOTES_PER_S, 20);
    }

    Viewer viewer() {
        return viewer;
    }

    Rate wishes() {
        return wishes;
    }

    Rate votes() {
        return votes;
    }

    /// One for each tab that follows the stream.
    Semaphore streams() {
        return streams;
    }
}
