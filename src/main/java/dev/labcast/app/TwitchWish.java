package dev.labcast.app;

import dev.labcast.question.chat.ChatQuestions;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.twitch.TwitchPlace;
import dev.labcast.twitch.bridge.BridgeWish;
import dev.labcast.twitch.bridge.BridgedSession;
import dev.labcast.twitch.bridge.TwitchBridge;
import dev.labcast.twitch.helix.ChannelActions.Look;
import dev.labcast.twitch.login.Time;
import dev.labcast.twitch.login.TokenStore;
import dev.labcast.twitch.login.TwitchApp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What a desk does in a channel on Twitch. `app` is empty where nobody can log in; `titled` says
/// whether the session was given a title worth telling. Immutable; any thread.
record TwitchWish(
        TwitchPlace place,
        String channel,
        Optional<TwitchApp> app,
        TokenStore store,
        TwitchUses uses,
        boolean titled) {
    /// The channel for one session. JavaFX thread.
    ChatSource source(ChatPlace at) {
        LiveSession session = at.session();
        TwitchBridge bridge =
                new TwitchBridge(
                        new BridgeWish(
                                place,
                                channel,
                                app,
                                new GuardedTokens(store, session.guard()),
                                cleared(session)),
                        new BridgedSession(
                                session.clock(),
                                Time.of(InstantSource.system()),
                                session.vocabulary(),
                                number -> message(at.keeper(), number)),
                        new TwitchVoice(session, at.desk(), uses.features()));
        session.follow(new BridgeOutput(bridge));
        session.outlivedBy(bridge::awaitEnd);
        return bridge;
    }

    /// What was asked in the chat has its message's id in its own.
    private static Optional<String> message(QuestionKeeper keeper, long number) {
        return keeper.now()
                .find(number)
                .flatMap(it -> ChatQuestions.messageOf(it, TwitchBridge.NAME));
    }

    /// The settings are the person's own, and yet nothing of them is shown that the guard masks.
    private BridgeWish.Uses cleared(LiveSession session) {
        return new BridgeWish.Uses(
                uses.features(),
                uses.title() && titled,
                new Look(
                        Optional.empty(),
                        uses.tags().map(all -> seen(all, session)),
                        uses.category().filter(it -> isSeen(it, session))),
                uses.rewards());
    }

    private static List<String> seen(List<String> texts, LiveSession session) {
        return texts.stream().filter(it -> isSeen(it, session)).toList();
    }

    private static boolean isSeen(String text, LiveSession session) {
        return session.guard().clear(text).text().equals(text);
    }
}
