package dev.labcast.twitch.login;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// The login to Twitch as the person sees it: out, waiting for them to confirm a code, in, refused.
/// Made by `app`, which calls it on a thread that may wait some seconds ([#await]: until the person
/// has answered). State and tokens at hand are for any thread.
public final class TwitchLogin implements Access, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Http http;
    private final IdCalls id;
    private final Time time;
    private final TokenStore store;
    private final Standing standing;
    private final TokenKeeper keeper;

    /// `listener` hears each new state on the thread that caused it, and must not wait.
    public TwitchLogin(TwitchApp app, TokenStore store, Time time, Consumer<LoginState> listener) {
        this(app, store, time, listener, PATIENCE);
    }

    TwitchLogin(
            TwitchApp app,
            TokenStore store,
            Time time,
            Consumer<LoginState> listener,
            Duration patience) {
        this.store = store;
        this.time = time;
        http = new Http(patience);
        id = new IdCalls(app, http);
        standing = new Standing(listener);
        keeper = new TokenKeeper(app.clientId(), id, store, time, standing);
    }

    public LoginState state() {
        return standing.now();
    }

    /// Whether the login holds, as Twitch wants to be asked at the start and every hour
    /// (dev.twitch.tv/docs/authentication/validate-tokens). Asks nobody where there is no login.
    public Grant check() {
        return keeper.check();
    }

    /// Whether another login than the one at hand is stored, or none any more; [#check] takes over
    /// what is. Asks nobody.
    boolean isOutdated() {
        return keeper.isOutdated();
    }

    /// One try to log in, with the code that the person confirms.
    public final class Attempt {
        private final DeviceLogin device;
        private final LoginState before;
        private final CountDownLatch cancelled = new CountDownLatch(1);

        private Attempt(DeviceLogin device, LoginState before) {
            this.device = device;
            this.before = before;
        }

        public LoginState.Waiting waiting() {
            return device.waiting();
        }

        /// What came of it, when the person has answered, the code is too old or the try is
        /// cancelled. A login that was there before stays if this one fails.
        public LoginState await() throws InterruptedException {
            return switch (device.await(cancelled)) {
                case DeviceLogin.End.Granted(var pair) -> {
                    keeper.adopt(pair);
                    yield standing.now();
                }
                case DeviceLogin.End.Refused(String sentence) ->
                        failed(before, new LoginState.Refused(sentence));
                case DeviceLogin.End.Cancelled _ -> failed(before, new LoginState.Out());
            };
        }

        public void cancel() {
            cancelled.countDown();
        }
    }

    private LoginState failed(LoginState before, LoginState end) {
        standing.become(before instanceof LoginState.In ? before : end);
        return end;
    }

    /// What comes of asking for a code.
    public sealed interface Begun {
        record Asked(Attempt attempt) implements Begun {}

        record Refused(String sentence) implements Begun {}
    }

    /// Asks Twitch for a code, for `features` and whatever the login may do already.
    public Begun begin(Collection<Feature> features) {
        LoginState before = standing.now();
        Set<String> scopes = new TreeSet<>(Feature.scopes(features));
        store.read().ifPresent(it -> scopes.addAll(it.scopes()));
        return switch (id.device(scopes)) {
            case IdAnswer.Yes<IdCalls.Device>(var device) -> {
                DeviceLogin login = new DeviceLogin(id, time, device, scopes);
                standing.become(login.waiting());
                yield new Begun.Asked(new Attempt(login, before));
            }
            case IdAnswer.No<IdCalls.Device> _ -> refused(before, id.unknownApp());
            case IdAnswer.Away<IdCalls.Device> _ -> refused(before, Sentences.NO_CODE);
        };
    }

    private Begun refused(LoginState before, String sentence) {
        failed(before, new LoginState.Refused(sentence));
        return new Begun.Refused(sentence);
    }

    /// Revokes the login and forgets it. False if Twitch could not be told.
    public boolean logout() throws IOException {
        return keeper.forget();
    }

    @Override
    public Grant now() {
        return keeper.now();
    }

    @Override
    public Grant insteadOf(Tokens refused) {
        return keeper.renew(refused);
    }

    /// Waits for a renewal that is on its way: Twitch's answer to it is the only one.
    @Override
    public void close() {
        keeper.inPeace(http::close);
    }
}
