package dev.labcast.app;

import dev.labcast.question.Decision;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.twitch.TwitchPlace;
import dev.labcast.twitch.login.MemoryStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/// The whole desk, without a display, with a chat that is counted: the process in which the chat's
/// flood is read. Says `joined`; then for each round how many ms passed from its first message
/// until the queue had decided about all of them, and how many questions are open then.
public final class FloodedDesk implements AutoCloseable {
    private final OpenedDesk desk;
    private final int messages;
    private final CountDownLatch joined = new CountDownLatch(1);
    private int count;
    private long first;

    private FloodedDesk(Path home, URI address, int messages) throws Exception {
        this.messages = messages;
        TwitchPlace place = TwitchPlace.TWITCH.withIrc(address);
        TwitchWish wish =
                new TwitchWish(
                        place,
                        "channel",
                        Optional.empty(),
                        new MemoryStore(),
                        TwitchUses.NONE,
                        false);
        desk =
                new OpenedDesk(
                        home,
                        ChatWish.of(
                                new ChatWish.Ear(
                                        "Twitch", "channel", at -> new Counted(wish.source(at)))));
        keeper().want(new QuestionCommand.Premoderate(false)).get();
    }

    /// Address and number of messages a round.
    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("labcast-flood");
        try (FloodedDesk flooded =
                new FloodedDesk(home, URI.create(args[0]), Integer.parseInt(args[1]))) {
            flooded.joined.await();
            System.out.println("joined");
            Thread.currentThread().join();
        }
    }

    private QuestionKeeper keeper() {
        return desk.open.audience().questions();
    }

    /// Whatever the chat wanted before has been decided when this has. The round's questions go, so
    /// that the next begins with an empty queue.
    private void roundIsOver() {
        try {
            Viewer nobody = new Viewer("twitch", "nobody");
            Decision _ = keeper().offer(new QuestionCommand.Vote(1, nobody, true)).get();
            long millis = (System.nanoTime() - first) / 1_000_000;
            List<Question> open =
                    keeper().now().questions().stream().filter(Question::open).toList();
            for (Question question : open) {
                keeper().want(new QuestionCommand.Drop(question.id())).get();
            }
            System.out.println("round " + millis + " " + open.size());
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() throws Exception {
        desk.close();
    }

    /// The desk's own source, counted behind the desk's own listener.
    private final class Counted implements ChatSource {
        private final ChatSource source;

        Counted(ChatSource source) {
            this.source = source;
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public void open(Listener listener) {
            source.open(
                    new Listener() {
                        @Override
                        public void happened(ChatEvent event) {
                            if (count == 0) {
                                first = System.nanoTime();
                            }
                            listener.happened(event);
                            count += event instanceof ChatEvent.Said ? 1 : 0;
                            if (count == messages) {
                                count = 0;
                                roundIsOver();
                            }
                        }

                        @Override
                        public void health(ChatHealth health) {
                            listener.health(health);
                            if (health instanceof ChatHealth.Connected) {
                                joined.countDown();
                            }
                        }
                    });
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
