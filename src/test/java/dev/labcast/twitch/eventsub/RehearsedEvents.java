package dev.labcast.twitch.eventsub;

import dev.labcast.obs.Eventually;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatSourceContract.Fault;
import dev.labcast.question.chat.ChatSourceContract.Place;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.Pace;
import dev.labcast.twitch.rehearsal.EventSubDoor;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.Remark;
import dev.labcast.twitch.rehearsal.Room;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// The EventSub of the Twitch of our own with an [EventSubChat] that hears it. Subscribing goes
/// straight to the door, and comes to whatever `outcomes` says first.
final class RehearsedEvents implements Place {
    static final Person OWNER = Person.viewer("1000", "Channel");
    static final Pace PACE = Pace.USUAL.dividedBy(4);

    final Room room = new Room(OWNER, SessionClock.startingNow());
    final EventSubDoor door;
    final List<Subscriber.Outcome> outcomes = new CopyOnWriteArrayList<>();
    final List<ChannelNews> stream = new CopyOnWriteArrayList<>();
    private final Set<String> subscribed = ConcurrentHashMap.newKeySet();
    private final EventSubChat chat;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Remark> said = new HashMap<>();

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
    public ChatSource source() {
        return chat;
    }

    private Person person(String login) {
        return people.computeIfAbsent(login, it -> Person.viewer("2" + people.size(), it));
    }

    @Override
    public String say(String login, String text) {
        return kept(room.say(person(login), text));
    }

    @Override
    public String reply(String login, String messageId, String text) {
        return kept(room.say(person(login), text, new Remark.How.Replying(said.get(messageId))));
    }

    @Override
    public String sayDeleted(String login, String text) {
        Remark remark = room.unsaid(person(login), text);
        room.delete(remark);
        room.repeat(remark);
        return kept(remark);
    }

    @Override
    public void repeat(String messageId) {
        room.repeat(said.get(messageId));
    }

    @Override
    public void delete(String messageId) {
        room.delete(said.get(messageId));
    }

    @Override
    public String silence(String login) {
        room.timeOut(person(login), 600);
        return person(login).id();
    }

    @Override
    public void clear() {
        room.clear();
    }

    @Override
    public void raid(String from, int viewers) {
        room.raid(Person.viewer("3000", from), viewers);
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

    private String kept(Remark remark) {
        said.put(remark.id(), remark);
        return remark.id();
    }
}
