package dev.labcast.app;

import dev.labcast.question.chat.ChatSource;
import dev.labcast.twitch.TwitchPlace;
import dev.labcast.twitch.login.MemoryStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The whole desk, without a display: the process in which the chat's flood is read, taken apart,
/// kept for the chat's list, understood, decided about, and told to rail, guard and log.
/// [FloodRounds] says how it is spoken to.
public final class FloodedDesk {
    private FloodedDesk() {}

    /// Address and number of messages a round.
    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("labcast-flood");
        TwitchWish wish = wish(URI.create(args[0]));
        CompletableFuture<FloodRounds> rounds = new CompletableFuture<>();
        ChatWish chat =
                ChatWish.of(
                        new ChatWish.Ear(
                                "Twitch",
                                wish.channel(),
                                at -> new Heard(wish.source(at), rounds)));
        try (OpenedDesk desk = new OpenedDesk(home, chat)) {
            QuestionKeeper keeper = desk.open.audience().questions();
            rounds.complete(new FloodRounds(keeper, Integer.parseInt(args[1])));
            rounds.join().serve();
        }
        Runtime.getRuntime().exit(0);
    }

    /// The chat of a channel as the desk's settings would have it, without a login.
    static TwitchWish wish(URI address) {
        return new TwitchWish(
                TwitchPlace.TWITCH.withIrc(address),
                "channel",
                Optional.empty(),
                new MemoryStore(),
                TwitchUses.NONE,
                false);
    }

    /// The desk's own source, counted in front of the desk's own listener.
    private record Heard(ChatSource source, CompletableFuture<FloodRounds> rounds)
            implements ChatSource {
        @Override
        public String name() {
            return source.name();
        }

        @Override
        public void open(Listener listener) {
            // The desk opens it before there is a keeper to be asked.
            Thread.ofVirtual().start(() -> source.open(rounds.join().counted(listener)));
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
