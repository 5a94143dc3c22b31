package dev.labcast.bench;

import dev.labcast.question.Decision;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionFact;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatQuestions;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatWords;
import dev.labcast.question.chat.CommandReader;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.IrcChat;
import dev.labcast.twitch.TwitchPlace;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// The process in which [ChatFloodBench] has Labcast read, up to the queue of questions: says
/// `joined`, then for each round how many ms passed from its first message to its last, how many
/// asked, and how many questions a queue that was empty at its beginning holds then.
public final class ChatFloodReader implements ChatSource.Listener {
    private static final QuestionQueue EMPTY =
            QuestionQueue.empty(QuestionRules.USUAL).evolve(new QuestionFact.Premoderated(false));

    private final SessionClock clock;
    private final int messages;
    private final ChatQuestions meant;
    private QuestionQueue queue = EMPTY;
    private int count;
    private int asked;
    private long first;

    private ChatFloodReader(SessionClock clock, int messages) {
        this.clock = clock;
        this.messages = messages;
        meant =
                new ChatQuestions(
                        "twitch",
                        new CommandReader(ChatWords.USUAL, "channel", Set.of()),
                        clock.startedAt().toEpochMilli());
    }

    /// Address and number of messages a round.
    public static void main(String[] args) throws InterruptedException {
        SessionClock clock = SessionClock.startingNow();
        IrcChat chat =
                new IrcChat(
                        "twitch",
                        TwitchPlace.TWITCH.withIrc(URI.create(args[0])),
                        "channel",
                        Optional::empty,
                        clock);
        chat.open(new ChatFloodReader(clock, Integer.parseInt(args[1])));
        Thread.currentThread().join();
    }

    @Override
    public void happened(ChatEvent event) {
        if (count == 0) {
            first = System.nanoTime();
        }
        for (QuestionCommand command : meant.take(event, queue, clock.now(), "")) {
            asked += command instanceof QuestionCommand.Ask ? 1 : 0;
            if (queue.decide(command) instanceof Decision.Done(var facts)) {
                facts.forEach(fact -> queue = queue.evolve(fact));
            }
        }
        count += event instanceof ChatEvent.Said ? 1 : 0;
        if (count == messages) {
            System.out.printf(
                    "round %d %d %d%n",
                    (System.nanoTime() - first) / 1_000_000, asked, queue.questions().size());
            count = 0;
            asked = 0;
            queue = EMPTY;
        }
    }

    @Override
    public void health(ChatHealth health) {
        System.out.println(health instanceof ChatHealth.Connected ? "joined" : health.toString());
    }
}
