package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.session.SessionEvent;
import dev.labcast.twitch.bridge.BridgeListener;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.LoginState;
import java.util.Locale;
import java.util.Set;

/// Says at the desk how the login to Twitch is and what does not work with it, each once, and in
/// the log what an editor has to know. Bridge's threads, where it never waits.
final class TwitchVoice implements BridgeListener {
    private static final String LOGIN = "twitch-login";
    private static final String EVENTS = "twitch-events";

    private final LiveSession session;
    private final Desk desk;
    private final Set<Feature> wanted;
    private volatile boolean in;

    /// `wanted` is what a login is needed for.
    TwitchVoice(LiveSession session, Desk desk, Set<Feature> wanted) {
        this.session = session;
        this.desk = desk;
        this.wanted = Set.copyOf(wanted);
    }

    @Override
    public void login(LoginState state) {
        boolean before = in;
        in = state instanceof LoginState.In;
        FxThread.run(() -> lamp(state));
        switch (state) {
            case LoginState.In now -> {
                if (!before) {
                    withdraw(LOGIN);
                    fact(LOGIN, "connected", "Labcast is logged in to Twitch.");
                }
                if (!now.kept()) {
                    tell(
                            LOGIN,
                            "The login to Twitch cannot be written to the disk, and ends with this"
                                    + " session; make room for it.");
                }
            }
            case LoginState.Refused(String sentence) -> {
                tell(LOGIN, sentence);
                fact(LOGIN, "refused", sentence);
            }
            case LoginState.Out _ -> {
                if (before) {
                    gone(
                            "Labcast is not logged in to Twitch any more; run 'labcast twitch login'.");
                }
            }
            case LoginState.Waiting _ -> {}
        }
    }

    private void gone(String sentence) {
        tell(LOGIN, sentence);
        fact(LOGIN, "away", sentence);
    }

    private void lamp(LoginState state) {
        switch (state) {
            case LoginState.In(String login, var _, var _, var _) ->
                    desk.chat()
                            .showLogin(
                                    login.isEmpty() ? "logged in" : "as " + login,
                                    "Logged in; what is switched on is done.",
                                    false);
            case LoginState.Refused(String sentence) ->
                    desk.chat().showLogin("login lost", sentence, true);
            case LoginState.Out _ -> {
                if (wanted.isEmpty()) {
                    desk.chat().showLogin("", "", false);
                } else {
                    desk.chat()
                            .showLogin(
                                    "not logged in", "Run 'labcast twitch login' for more.", true);
                }
            }
            case LoginState.Waiting _ -> {}
        }
    }

    @Override
    public void wanting(String sentence) {
        FxThread.run(() -> {
            if (!in) {
                desk.chat().showLogin("not logged in", sentence, true);
            }
        });
        tell(LOGIN, sentence);
    }

    @Override
    public void enough() {
        withdraw(LOGIN);
    }

    @Override
    public void fails(Feature feature, String sentence) {
        tell(
                kind(feature),
                "On Twitch Labcast could not %s: %s".formatted(deed(feature), sentence));
    }

    @Override
    public void works(Feature feature) {
        withdraw(kind(feature));
    }

    private static String kind(Feature feature) {
        return "twitch " + feature.name().toLowerCase(Locale.ROOT);
    }

    private static String deed(Feature feature) {
        return switch (feature) {
            case SPEAK -> "tell who asked";
            case MARK -> "set a marker (the session has the moment all the same)";
            case TITLE -> "set title, tags or category";
            case LISTEN, REDEEM -> "hear what happens";
        };
    }

    @Override
    public void unmarked(String words, String sentence) {
        fact("twitch-marker", "missing", "No marker \"" + words + "\" on Twitch: " + sentence);
    }

    @Override
    public void live(boolean on) {
        fact(
                "twitch-stream",
                on ? "live" : "ended",
                on ? "People can watch on Twitch." : "The stream on Twitch has ended.");
    }

    @Override
    public void events(ChatHealth health) {
        switch (health) {
            case ChatHealth.Connected _ -> {
                withdraw(EVENTS);
                fact(EVENTS, "connected", "Twitch tells what happens in the channel.");
            }
            case ChatHealth.Away(String sentence, var _) -> fact(EVENTS, "away", sentence);
            case ChatHealth.Refused(String sentence) -> {
                tell(EVENTS, sentence);
                fact(EVENTS, "refused", sentence);
            }
            case ChatHealth.Connecting _ -> {}
        }
    }

    private void tell(String kind, String sentence) {
        FxThread.run(() -> desk.notices().tellNewest(kind, sentence));
    }

    private void withdraw(String kind) {
        FxThread.run(() -> desk.notices().withdraw(kind));
    }

    private void fact(String bridge, String state, String sentence) {
        session.happened(new SessionEvent.BridgeChanged(bridge, state, sentence));
    }
}
