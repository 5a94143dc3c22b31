package dev.labcast.planted.session;

public interface SessionClock {
    long now();
}
