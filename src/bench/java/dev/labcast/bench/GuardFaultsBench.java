package dev.labcast.bench;

import dev.labcast.app.StalledDesk;

/// How long the stage's window shows what it did when the guard's engine stalls, its rule file
/// breaks, its queue is full; `./mvnw -q -Pquick,bench -Dbench=GuardFaultsBench`. Since a fault
/// that comes back is waited out for longer each time, up to a minute, few rounds take some
/// minutes.
public final class GuardFaultsBench {
    private static final int ROUNDS = 6;

    private GuardFaultsBench() {}

    public static void main(String[] args) throws Exception {
        StalledDesk.measure(ROUNDS);
    }
}
