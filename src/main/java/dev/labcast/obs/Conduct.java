package dev.labcast.obs;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Executor;

/// What the bridge does when: the order of things after a connection, and who heeds which event.
/// The link's thread.
final class Conduct implements LinkListener {
    private static final long AGAIN_MILLIS = 150;
    private static final long QUIET_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 700;

    private final ObsDeeds desk;
    private final Executor deskThread;
    private final ArrayDeque<Team> team = new ArrayDeque<>(1);
    private boolean removed;
    private boolean secondLook;
    private boolean looking;
    private long switches;

    private record Team(
            ObsLink link,
            Scenery scenery,
            SceneFollower follower,
            RecordKeeper keeper,
            Panic panic,
            Repairs repairs) {}
}
