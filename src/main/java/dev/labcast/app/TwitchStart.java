package dev.labcast.app;

import dev.labcast.twitch.TwitchPlace;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.Grant;
import dev.labcast.twitch.login.LoginState;
import dev.labcast.twitch.login.Time;
import dev.labcast.twitch.login.Tokens;
import dev.labcast.twitch.login.TwitchApp;
import dev.labcast.twitch.login.TwitchLogin;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Makes of settings and the stored login what Twitch is spoken to with. Any thread that may wait.
final class TwitchStart {

    /// Whether the login holds, with a sentence for the person.
    sealed interface Standing {
        record In(String sentence) implements Standing {}

        record Out(String sentence) implements Standing {}

        record Unknown(String sentence) implements Standing {}
    }

    private final Settings settings;
    private final Places places;
    private final TwitchTokens store;

    TwitchStart(Settings settings, Places places) {
        this.settings = settings;
        this.places = places;
        store = new TwitchTokens(places.twitch());
    }

    /// What a desk does on Twitch; nothing without a channel, which is that of the login where the
    /// settings name none. `irc` is where the chat is read instead of where the settings say;
    /// `titled` as in [TwitchWish].
    ChatWish desk(Optional<URI> irc, boolean titled) throws Refusal {
        TwitchPlace place = place(irc);
        TwitchSettings set = settings.twitch();
        Optional<Tokens> kept = store.read();
        Optional<TwitchApp> app =
                set.clientId()
                        .or(() -> kept.map(Tokens::clientId))
                        .map(id -> new TwitchApp(id, set.addresses().id()));
        Optional<String> read =
                set.channel()
                        .or(() -> kept.map(Tokens::login).filter(Predicate.not(String::isEmpty)));
        if (irc.isPresent() && read.isEmpty()) {
            throw new Refusal(
                    "--twitch-irc wants a channel to read: write its name as 'channel' below"
                            + " 'twitch' in "
                            + places.settings()
                            + ".");
        }
        return read.map(channel ->
                        ChatWish.of(new TwitchWish(place, channel, app, store, set.uses(), titled)))
                .orElse(ChatWish.NONE);
    }

    /// Where Twitch is; `irc` as above.
    TwitchPlace place(Optional<URI> irc) throws Refusal {
        if (irc.filter(Predicate.not(TwitchStart::isSocket)).isPresent()) {
            throw new Refusal(
                    "--twitch-irc wants an address with ws:// or wss://, such as"
                            + " ws://127.0.0.1:6667/.");
        }
        TwitchSettings.Addresses set = settings.twitch().addresses();
        return new TwitchPlace(irc.orElse(set.irc()), set.id(), set.helix(), set.eventsub());
    }

    private static boolean isSocket(URI address) {
        String scheme = Objects.requireNonNullElse(address.getScheme(), "");
        return Set.of("ws", "wss").contains(scheme) && address.getHost() != null;
    }

    /// What the settings want a login for.
    Set<Feature> wanted() throws Refusal {
        Set<Feature> wanted = settings.twitch().uses().features();
        if (wanted.isEmpty()) {
            throw new Refusal(
                    "Nothing is switched on that wants a login: switch on 'markers', 'title',"
                            + " 'replies', 'listen' or 'rewards' below 'twitch' in "
                            + places.settings()
                            + ", or say what it is for (--for mark,title,speak,listen,redeem).");
        }
        return wanted;
    }

    /// Why the login that is there is not used, with what to do; empty where it is, or there is
    /// none.
    Optional<String> unusable() {
        return store.unusable();
    }

    boolean hasLogin() {
        return store.read().isPresent();
    }

    /// `listener` hears each new state and must not wait. Closed by who asked for it.
    TwitchLogin login(Consumer<LoginState> listener) throws Refusal {
        return login(
                settings.twitch()
                        .clientId()
                        .orElseThrow(() ->
                                new Refusal(
                                        "Logging in to Twitch wants the id of a public client: make"
                                                + " one at https://dev.twitch.tv/console/apps"
                                                + " (client type \"Public\", redirect address"
                                                + " http://localhost) and write it as 'clientId'"
                                                + " below 'twitch' in "
                                                + places.settings()
                                                + ".")),
                listener);
    }

    /// The stored login, also where the settings name no client any more.
    TwitchLogin stored() {
        Optional<String> made = store.read().map(Tokens::clientId);
        return login(settings.twitch().clientId().or(() -> made).orElse(""), _ -> {});
    }

    private TwitchLogin login(String clientId, Consumer<LoginState> listener) {
        return new TwitchLogin(
                new TwitchApp(clientId, settings.twitch().addresses().id()),
                store,
                Time.of(InstantSource.system()),
                listener);
    }

    /// Asks Twitch, unless there is no login.
    Standing standing() {
        try (TwitchLogin login = stored()) {
            return switch (login.check()) {
                case Grant.Given(Tokens tokens) -> new Standing.In(in(tokens));
                case Grant.None(String sentence) -> new Standing.Out(unusable().orElse(sentence));
                case Grant.Unreachable(String sentence) -> new Standing.Unknown(sentence);
            };
        }
    }

    static String in(Tokens tokens) {
        return "Logged in as %s; Labcast may %s."
                .formatted(tokens.login(), may(Feature.allowedBy(tokens.scopes())));
    }

    private static String may(Collection<Feature> features) {
        return features.isEmpty()
                ? "do nothing"
                : features.stream().map(Feature::may).collect(Collectors.joining(", "));
    }
}
