package dev.labcast.twitch.login;

import dev.labcast.twitch.rehearsal.HttpDoors;
import dev.labcast.twitch.rehearsal.Issued;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import dev.labcast.twitch.rehearsal.TwitchState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A login against the double, with a clock that needs no waiting.
public final class LoginRig implements AutoCloseable {
    public static final String CLIENT = "labcasttestclient0000000000001";

    /// Stands in every token, so that a test can look for any of them.
    public static final String MARK = "s3cr3tt0k3n";

    /// What somebody has switched on who lets Labcast do all that it does by itself.
    public static final Set<Feature> USUAL = Set.of(Feature.SPEAK, Feature.MARK, Feature.TITLE);

    private final AtomicInteger texts = new AtomicInteger();
    private final List<TwitchLogin> logins = new ArrayList<>();
    public final List<LoginState> states = Collections.synchronizedList(new ArrayList<>());
    public final HandTime time = new HandTime();
    public final TwitchState twitch =
            TwitchState.of(CLIENT, time, () -> MARK + texts.incrementAndGet());
    public final HttpDoors doors;
    final MemoryStore store = new MemoryStore();

    public LoginRig() throws IOException {
        doors = HttpDoors.open(twitch);
    }

    public TwitchApp app() {
        return new TwitchApp(CLIENT, doors.id());
    }

    /// As another process would have it: its own memory, the same store.
    TwitchLogin login() {
        return login(store, states::add);
    }

    public TwitchLogin login(TokenStore in, Consumer<LoginState> listener) {
        TwitchLogin login = new TwitchLogin(app(), in, time, listener, Duration.ofSeconds(20));
        logins.add(login);
        return login;
    }

    TwitchLogin impatient() {
        TwitchLogin login =
                new TwitchLogin(app(), store, time, states::add, Duration.ofMillis(300));
        logins.add(login);
        return login;
    }

    /// Logged in with the usual features.
    public TwitchLogin loggedIn(TwitchLogin login) throws InterruptedException {
        return loggedIn(login, USUAL);
    }

    public TwitchLogin loggedIn(TwitchLogin login, Set<Feature> features)
            throws InterruptedException {
        twitch.issued().personDoes(Issued.Answer.GRANTS);
        attempt(login, features).await();
        return login;
    }

    /// A person has logged in to `twitch` for `features`; what came of it is in `store`.
    public static void confirm(TwitchDouble twitch, TokenStore store, Set<Feature> features)
            throws InterruptedException {
        twitch.state().issued().personDoes(Issued.Answer.GRANTS);
        TwitchApp app = new TwitchApp(TwitchDouble.CLIENT, twitch.place().id());
        try (TwitchLogin login = new TwitchLogin(app, store, new HandTime(), _ -> {})) {
            LoginState state = attempt(login, features).await();
            if (!(state instanceof LoginState.In)) {
                throw new AssertionError(state.toString());
            }
        }
    }

    static TwitchLogin.Attempt attempt(TwitchLogin login, Set<Feature> features) {
        return switch (login.begin(features)) {
            case TwitchLogin.Begun.Asked(var attempt) -> attempt;
            case TwitchLogin.Begun.Refused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    static Tokens tokens(Grant grant) {
        return switch (grant) {
            case Grant.Given(var tokens) -> tokens;
            case Grant.None(String sentence) -> throw new AssertionError(sentence);
            case Grant.Unreachable(String sentence) -> throw new AssertionError(sentence);
        };
    }

    @Override
    public void close() {
        logins.forEach(TwitchLogin::close);
        doors.close();
    }
}
