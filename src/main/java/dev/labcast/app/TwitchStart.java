package dev.labcast.app;

import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.Grant;
import dev.labcast.twitch.login.LoginState;
import dev.labcast.twitch.login.Time;
import dev.labcast.twitch.login.Tokens;
import dev.labcast.twitch.login.TwitchApp;
import dev.labcast.twitch.login.TwitchLogin;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
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
                case Grant.None(String sentence) -> new Standing.Out(sentence);
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
