package dev.labcast.twitch.login;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/// Asks Twitch at the start and every hour whether the login holds, a minute later if it did not
/// answer, and notices within seconds what another `labcast` did: a logout, or a login, also one
/// that reaches further or is somebody else's than the one at hand. Works on a virtual thread of
/// its own from [#start] to [#close], neither of which waits.
public final class LoginWatch implements AutoCloseable {
    static final Duration LOOK = Duration.ofSeconds(10);
    static final Duration HOUR = Duration.ofHours(1);
    static final Duration SOON = Duration.ofMinutes(1);

    private final TwitchLogin login;
    private final Time time;
    private final CountDownLatch end = new CountDownLatch(1);

    private LoginWatch(TwitchLogin login, Time time) {
        this.login = login;
        this.time = time;
    }

    public static LoginWatch start(TwitchLogin login, Time time) {
        LoginWatch watch = new LoginWatch(login, time);
        Thread.ofVirtual().name("labcast-twitch-login").start(watch::run);
        return watch;
    }

    private void run() {
        Instant next = time.instant();
        try {
            do {
                boolean out = !(login.state() instanceof LoginState.In);
                if (out || login.isOutdated() || !time.instant().isBefore(next)) {
                    next = time.instant().plus(pauseAfter(login.check()));
                }
            } while (!time.pause(LOOK, end));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration pauseAfter(Grant grant) {
        return switch (grant) {
            case Grant.Given _ -> HOUR;
            case Grant.Unreachable _ -> SOON;
            case Grant.None _ -> LOOK; // a look at the store only, as whenever there is no login
        };
    }

    @Override
    public void close() {
        end.countDown();
    }
}
