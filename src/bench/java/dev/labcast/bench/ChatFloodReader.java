package dev.labcast.bench;

import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.IrcChat;
import dev.labcast.twitch.TwitchPlace;
import java.net.URI;
import java.util.Optional;

/// The process in which [ChatFloodBench] has Labcast read: says `joined`, then for each round how
/// many ms passed from its first message to its last.
public final class ChatFloodReader implements ChatSource.Listener {
    private final int messages;
    private int count;
    private int asked;
    private long first;

    private ChatFloodReader(int messages) {
        this.messages = messages;
    }

    /// Address and number of messages a round.
    public static void main(String[] args) throws InterruptedException {
        IrcChat chat =
                new IrcChat(
                        "twitch",
                        TwitchPlace.TWITCH.withIrc(URI.create(args[0])),
                        "channel",
                        Optional::empty,
                        SessionClock.startingNow());
        chat.open(new ChatFloodReader(Integer.parseInt(args[1])));
        Thread.currentThread().join();
    }

    @Override
    public void happened(ChatEvent event) {
        if (event instanceof ChatEvent.Said(var message)) {
            if (count == 0) {
                first = System.nanoTime();
            }
            asked += message.text().startsWith("!ask") ? 1 : 0;
            count++;
            if (count == messages) {
                System.out.println(
                        "round " + (System.nanoTime() - first) / 1_000_000 + " " + asked);
                count = 0;
                asked = 0;
            }
        }
    }

    @Override
    public void health(ChatHealth health) {
        System.out.println(health instanceof ChatHealth.Connected ? "joined" : health.toString());
    }
}
