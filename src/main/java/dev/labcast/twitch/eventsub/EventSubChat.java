package dev.labcast.twitch.eventsub;

import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.Teller;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.Pace;
import dev.labcast.twitch.SeenIds;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A channel on Twitch, heard over EventSub by somebody who is logged in: its chat, what viewers
/// give points for, whether it is live. Kept up by one virtual thread of its own,
/// `labcast-twitch-events`, on which listeners are told. Twitch4J's own EventSub loses what happens
/// while Twitch moves a connection, and does not notice one that is silent (decision 0103).
public final class EventSubChat implements ChatSource {
    private static final String REVOKED =
            "Twitch does not tell Labcast what happens in the channel any more (%s). Log in again"
                    + " with: labcast twitch login";

    /// What is heard: where, of which channel, and who asks for it.
    ///
    /// @param home where connections begin
    /// @param channel the channel's login
    public record Ears(URI home, String channel, List<Subscription> wanted, Subscriber subscriber) {
        public Ears {
            wanted = List.copyOf(wanted);
        }
    }

    private final Ears ears;
    private final SessionClock clock;
    private final Consumer<ChannelNews> stream;
    private final EventSubLink link;
    private final FrameReader reader = new FrameReader();
    private final SeenIds notifications = new SeenIds();
    private final SeenIds messages = new SeenIds();
    private final LinkedBlockingQueue<SocketNews> waiting = new LinkedBlockingQueue<>();
    private final Teller teller = new Teller();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("labcast-twitch-events-", 0).factory());
    private final HttpClient client = HttpClient.newBuilder().executor(threads).build();

    /// `stream` is told on this source's thread whether the channel is live, and what is redeemed.
    public EventSubChat(Ears ears, SessionClock clock, Consumer<ChannelNews> stream) {
        this(ears, clock, stream, Pace.USUAL);
    }

    /// As above, with other times.
    public EventSubChat(Ears ears, SessionClock clock, Consumer<ChannelNews> stream, Pace pace) {
        this.ears = ears;
        this.clock = clock;
        this.stream = stream;
        link =
                new EventSubLink(
                        pace,
                        ears.home(),
                        ears.channel(),
                        new EventSubLink.Deeds(
                                address -> new EventSocket(client, address, waiting::offer),
                                this::subscribe,
                                teller::health));
    }

    @Override
    public String name() {
        return "twitch";
    }

    @Override
    public void open(Listener heard) {
        teller.open(heard);
        Thread.ofVirtual().name("labcast-twitch-events").start(this::work);
    }

    @Override
    public void close() {
        teller.close();
        waiting.clear();
        waiting.offer(new SocketNews.Wake());
    }

    private void work() {
        try {
            link.begin(clock.now());
            while (teller.isOpen()) {
                long patience = Math.max(0, link.due() - clock.now());
                SocketNews news = waiting.poll(patience, TimeUnit.MILLISECONDS);
                if (news != null) {
                    take(news, clock.now());
                }
                link.look(clock.now());
            }
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        } finally {
            link.end();
            client.shutdownNow();
            threads.shutdownNow();
        }
    }

    private void take(SocketNews news, long now) {
        switch (news) {
            case SocketNews.Heard(var from, var text) -> {
                if (link.isHeard(from)) {
                    link.heard(from, now);
                    reader.read(text).ifPresent(frame -> take(from, frame, now));
                }
            }
            case SocketNews.Over(var from) -> link.over(from, now);
            case SocketNews.Subscribed(var from, var outcome) ->
                    link.subscribed(from, outcome, now);
            case SocketNews.Wake() -> {}
        }
    }

    private void take(Socket from, Frame frame, long now) {
        switch (frame) {
            case Frame.Welcome welcome -> link.welcomed(from, welcome, now);
            case Frame.HandOver(var address) -> link.handedOver(from, address, now);
            case Frame.Notification told -> {
                if (notifications.isNew(told.id())) {
                    Notifications.of(told).ifPresent(this::tell);
                }
            }
            case Frame.Revoked(var type, var status) -> {
                if (isVital(type)) {
                    link.refused(REVOKED.formatted(status.replace('_', ' ')));
                }
            }
            case Frame.Keepalive _, Frame.Unknown _ -> {}
        }
    }

    /// Without what is said or redeemed there is nothing to hear.
    private static boolean isVital(String type) {
        return type.equals("channel.chat.message") || type.startsWith("channel.channel_points_");
    }

    private void tell(ChannelNews news) {
        if (news instanceof ChannelNews.Chat(var event)) {
            boolean twice =
                    event instanceof ChatEvent.Said(var message) && !messages.isNew(message.id());
            if (!twice) {
                teller.happened(event);
            }
        } else {
            teller.tell(_ -> stream.accept(news));
        }
    }

    /// All of it, one after the other, and the worst that came of it.
    private void subscribe(Socket socket, String session) {
        threads.execute(() -> {
            try {
                Subscriber.Outcome worst = new Subscriber.Outcome.Done();
                for (Subscription wanted : ears.wanted()) {
                    Subscriber.Outcome outcome = ears.subscriber().subscribe(session, wanted);
                    worst = worse(worst, outcome);
                }
                waiting.offer(new SocketNews.Subscribed(socket, worst));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Subscriber.Outcome worse(Subscriber.Outcome one, Subscriber.Outcome other) {
        return switch (one) {
            case Subscriber.Outcome.Done _ -> other;
            case Subscriber.Outcome.Failed _ ->
                    other instanceof Subscriber.Outcome.Refused ? other : one;
            case Subscriber.Outcome.Refused _ -> one;
        };
    }
}
