package dev.labcast.web.room;

import dev.labcast.question.Viewer;
import dev.labcast.session.SessionClock;
import dev.labcast.web.Rate;
import java.util.concurrent.Semaphore;

/// Somebody who gave the PIN, at an address. Nobody asks for a name; what tells guests apart is a
/// cookie. Any thread.
final class Guest {
    private static final int MOST_STREAMS = 4;
    private static final double VOTES_PER_S = 20 / 60.0;
    private static final double QUESTIONS_PER_S = 1 / 20.0;
    private static final double LOOKS_PER_S = 0.5;

    private final Viewer viewer;
    private final String address;
    private final SessionClock clock;
    private final Rate wishes;
    private final Rate votes;
    private final Rate questions;
    private final Rate looks;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);
    private volatile long seenAt;
    private volatile boolean silenced;

    /// `address` as [Neighbour#address] has it.
    Guest(Viewer viewer, String address, SessionClock clock) {
        this.viewer = viewer;
        this.address = address;
        this.clock = clock;
        wishes = new Rate(clock, 2, 20);
        votes = new Rate(clock, VOTES_PER_S, 20);
        questions = new Rate(clock, QUESTIONS_PER_S, 3);
        looks = new Rate(clock, LOOKS_PER_S, 10);
        seen();
    }

    Viewer viewer() {
        return viewer;
    }

    /// Nothing that the guest wants is done from now on; looking on is open to them.
    void silence() {
        silenced = true;
    }

    boolean silenced() {
        return silenced;
    }

    /// Where the guest came in.
    String address() {
        return address;
    }

    /// The guest sent something just now.
    void seen() {
        seenAt = clock.now();
    }

    long seenAt() {
        return seenAt;
    }

    Rate wishes() {
        return wishes;
    }

    Rate votes() {
        return votes;
    }

    Rate questions() {
        return questions;
    }

    /// For what the page tells by itself, so that it takes no votes away.
    Rate looks() {
        return looks;
    }

    /// One for each tab that follows the stream.
    Semaphore streams() {
        return streams;
    }

    boolean follows() {
        return streams.availablePermits() < MOST_STREAMS;
    }
}
