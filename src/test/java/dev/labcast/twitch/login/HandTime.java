package dev.labcast.twitch.login;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A clock that a test moves, and that moves by itself when somebody waits. Any thread.
public final class HandTime implements Time {
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized boolean pause(Duration pause, CountDownLatch end) {
        if (end.getCount() == 0) {
            return true;
        }
        pauses.add(pause);
        now = now.plus(pause);
        return false;
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
