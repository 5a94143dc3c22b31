package dev.labcast.twitch.rehearsal;

/// Holds threads up while it is frozen. Any thread.
final class Ice {
    private boolean frozen;

    synchronized void freeze() {
        frozen = true;
    }

    synchronized void thaw() {
        frozen = false;
        notifyAll();
    }

    /// Returns when it is not frozen, or when the thread is interrupted, which then stays so.
    synchronized void pass() {
        try {
            while (frozen) {
                wait();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
