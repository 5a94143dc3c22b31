package dev.labcast.twitch.eventsub;

import dev.labcast.obs.Eventually;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatSourceContract.Fault;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.Pace;
import dev.labcast.twitch.rehearsal.EventSubDoor;
import dev.labcast.twitch.rehearsal.RehearsedRoom;
import dev.labcast.twitch.rehearsal.Room;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// The EventSub of the Twitch of our own with an [EventSubChat] that hears it. Subscribing goes
/// straight to the door, and comes to whatever `outcomes` says first.
final class RehearsedEvents extends RehearsedRoom {
    static final Pace PACE = Pace.USUAL.dividedBy(4);

    final Room room = new Room(OWNER, SessionClock.startingNow());
    final EventSubDoor door;
    final List<Subscriber.Outcome> outcomes = new CopyOnWriteArrayList<>();
    final List<ChannelNews> stream = new CopyOnWriteArrayList<>();
    private final Set<String> subscribed = ConcurrentHashMap.newKeySet();
    private final EventSubChat chat;

    /// `keepalive` in s.
    RehearsedEvents(int keepalive) throws IOException {
        door =
                new EventSubDoor(
                        room,
                        (session, type) -> subscribed.contains(session + " " + type),
                        keepalive);
        List<Subscription> wanted =
                Stream.concat(
                                Subscription.chat("1000", "1000").stream(),
                                Subscription.stream("1000").stream())
                        .toList();
        chat =
                new EventSubChat(
                        new EventSubChat.Ears(door.address(), "Channel", wanted, this::subscribe),
                        SessionClock.startingNow(),
                        stream::add,
                        PACE);
    }

    private Subscriber.Outcome subscribe(String session, Subscription wanted) {
        if (!outcomes.isEmpty()) {
            return outcomes.removeFirst();
        }
        subscribed.add(session + " " + wanted.type());
        return new Subscriber.Outcome.Done();
    }

    @Override
    protected Room room() {
        return room;
    }

    @Override
    public ChatSource source() {
        return chat;
    }

    @Override
    public List<Fault> faults() {
        return List.of(
                new Fault("dropped", true, door::drop, () -> {}),
                new Fault("refused", true, this::refuse, () -> {}),
                new Fault("ended", true, () -> door.end(4000), () -> {}),
                new Fault("moved", false, this::move, () -> {}),
                new Fault("killed", true, door::kill, door::restart));
    }

    private void refuse() {
        door.refuse(3);
        door.drop();
    }

    /// Returns when there is a connection that was not there before.
    private void move() throws Exception {
        int before = door.visits();
        door.handOver();
        Eventually.holds("a new visit", () -> door.visits() > before);
        Eventually.holds("one session", () -> door.listening() == 1);
    }

    @Override
    public void close() {
        door.close();
    }
}
