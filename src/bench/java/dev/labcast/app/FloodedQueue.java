package dev.labcast.app;

import dev.labcast.question.Decision;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatIntake;
import dev.labcast.question.chat.ChatQuestions;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatWords;
import dev.labcast.question.chat.CommandReader;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.bridge.BridgeListener;
import dev.labcast.twitch.bridge.BridgeWish;
import dev.labcast.twitch.bridge.BridgedSession;
import dev.labcast.twitch.bridge.TwitchBridge;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.LoginState;
import dev.labcast.twitch.login.Time;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// The way of the chat's flood into the queue of questions and no further: the classes of a desk
/// from the socket to what the keeper decides, put together as [ChatDesk] and [TwitchWish] do it,
/// without a list of what was said, rail, guard and log. [FloodRounds] says how it is spoken to.
public final class FloodedQueue {
    private FloodedQueue() {}

    /// Address and number of messages a round.
    public static void main(String[] args) throws Exception {
        SessionClock clock = SessionClock.startingNow();
        TwitchWish wish = FloodedDesk.wish(URI.create(args[0]));
        try (QuestionKeeper keeper = new QuestionKeeper(QuestionRules.USUAL, clock, _ -> {})) {
            FloodRounds rounds = new FloodRounds(keeper, Integer.parseInt(args[1]));
            TwitchBridge chat = bridge(wish, clock);
            chat.open(rounds.counted(new Understood(keeper, clock, wish.channel())));
            rounds.serve();
            chat.close();
        }
    }

    private static TwitchBridge bridge(TwitchWish wish, SessionClock clock) throws Exception {
        return new TwitchBridge(
                new BridgeWish(
                        wish.place(),
                        wish.channel(),
                        wish.app(),
                        wish.store(),
                        BridgeWish.Uses.NONE),
                new BridgedSession(
                        clock,
                        Time.of(InstantSource.system()),
                        new VocabularyFile().usual(),
                        _ -> Optional.empty()),
                new Nobody());
    }

    private static final class Understood implements ChatSource.Listener {
        private final ChatIntake intake;

        Understood(QuestionKeeper keeper, SessionClock clock, String channel) {
            intake =
                    new ChatIntake(
                            new ChatQuestions(
                                    "twitch",
                                    new CommandReader(ChatWords.USUAL, channel, Set.of()),
                                    clock.startedAt().toEpochMilli()),
                            keeper,
                            clock::now,
                            () -> "");
        }

        @Override
        public CompletableFuture<Decision> happened(ChatEvent event) {
            return intake.take(event);
        }

        @Override
        public void health(ChatHealth health) {}
    }

    /// Without a login nothing is told but the chat.
    private static final class Nobody implements BridgeListener {
        @Override
        public void login(LoginState state) {}

        @Override
        public void wanting(String sentence) {}

        @Override
        public void fails(Feature feature, String sentence) {}

        @Override
        public void works(Feature feature) {}

        @Override
        public void unmarked(String words, String sentence) {}

        @Override
        public void live(boolean on) {}

        @Override
        public void events(ChatHealth health) {}
    }
}
