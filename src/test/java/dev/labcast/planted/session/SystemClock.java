package dev.labcast.planted.session;

final class SystemClock implements SessionClock {
    @Override
    public long now() {
        return System.nanoTime();
    }
}
