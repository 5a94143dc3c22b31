package dev.labcast.web;

import dev.labcast.session.SessionClock;

/// How often something may happen: `perSecond` over time, and `burst` times at once. Any thread.
public final class Rate {
    private final SessionClock clock;
    private final double perMilli;
    private final double burst;
    private double left;
    private long at;

    public Rate(SessionClock clock, double perSecond, int burst) {
        this.clock = clock;
        this.perMilli = perSecond / 1000.0;
        this.burst = burst;
        left = burst;
        at = clock.now();
    }

    /// Whether it may happen once more now, and counts it if so.
    public synchronized boolean take() {
        long now = clock.now();
        left = Math.min(burst, left + (now - at) * perMilli);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
