package dev.labcast.twitch.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/// Asks, at the pace Twitch wants, what became of one device code, until the person has answered,
/// the code is too old or nobody waits any more. One thread.
final class DeviceLogin {
    /// RFC 8628, section 3.5.
    private static final Duration SLOWER_BY = Duration.ofSeconds(5);

    private static final Duration SLOWEST = Duration.ofSeconds(30);

    sealed interface End {
        record Granted(IdCalls.Pair pair) implements End {}

        record Refused(String sentence) implements End {}

        record Cancelled() implements End {}
    }

    private final IdCalls id;
    private final Time time;
    private final IdCalls.Device device;
    private final Set<String> scopes;
    private final Instant until;

    DeviceLogin(IdCalls id, Time time, IdCalls.Device device, Set<String> scopes) {
        this.id = id;
        this.time = time;
        this.device = device;
        this.scopes = scopes;
        until = time.instant().plus(device.lasts());
    }

    LoginState.Waiting waiting() {
        return new LoginState.Waiting(device.userCode(), device.address(), until);
    }

    /// `cancelled` counts down when nobody waits for the answer any more.
    End await(CountDownLatch cancelled) throws InterruptedException {
        Duration interval = device.interval();
        while (!time.pause(interval, cancelled)) {
            switch (id.redeem(device.code(), scopes)) {
                case IdAnswer.Yes<IdCalls.Pair>(var pair) -> {
                    return new End.Granted(pair);
                }
                case IdAnswer.Away<IdCalls.Pair> _ -> interval = slower(interval.multipliedBy(2));
                case IdAnswer.No<IdCalls.Pair>(int status, String message) -> {
                    switch (Poll.of(status, message)) {
                        case PENDING -> {}
                        case SLOWER -> interval = slower(interval.plus(SLOWER_BY));
                        case DENIED -> {
                            return new End.Refused(Sentences.DENIED);
                        }
                        case EXPIRED -> {
                            return new End.Refused(Sentences.EXPIRED);
                        }
                        case WRONG_APP -> {
                            return new End.Refused(id.unknownApp());
                        }
                    }
                }
            }
            if (!time.instant().isBefore(until)) {
                return new End.Refused(Sentences.EXPIRED);
            }
        }
        return new End.Cancelled();
    }

    private Duration slower(Duration wanted) {
        Duration most = device.interval().compareTo(SLOWEST) > 0 ? device.interval() : SLOWEST;
        return wanted.compareTo(most) > 0 ? most : wanted;
    }
}
