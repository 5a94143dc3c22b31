package dev.labcast.twitch.rehearsal;

import dev.labcast.session.SessionClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The one channel of the Twitch of our own: who may speak, what was said, and who listens. People
/// of a script speak through these methods; doors add themselves to tell their clients. What
/// happens is told to all doors in one order. Nothing is kept for clients that are not there, as on
/// Twitch. Any thread.
public final class Room {
    /// So many remarks can still be deleted or answered by id.
    private static final int REMEMBERED = 10_000;

    /// Tells clients what happens; on the thread of whoever makes it happen, under the room's lock,
    /// and must not wait.
    public interface Door {
        void happened(Happening happening);
    }

    private final Person owner;
    private final SessionClock clock;
    private final List<Door> doors = new ArrayList<>();
    private final Deque<Remark> said = new ArrayDeque<>();
    private final Set<String> silenced = new HashSet<>();
    private long number;

    /// `owner` is whose channel it is.
    public Room(Person owner, SessionClock clock) {
        this.owner = owner.has("broadcaster") ? owner : owner.with("broadcaster/1");
        this.clock = clock;
    }

    public Person owner() {
        return owner;
    }

    public Remark say(Person by, String text) {
        return say(by, text, new Remark.How.Plainly());
    }

    public synchronized Remark say(Person by, String text, Remark.How how) {
        Remark remark = remark(by, text, how);
        said.addLast(remark);
        if (said.size() > REMEMBERED) {
            said.removeFirst();
        }
        tell(new Happening.Said(remark));
        return remark;
    }

    /// A remark that was not told yet; [#repeat] tells it. For what arrives out of order.
    public synchronized Remark unsaid(Person by, String text) {
        return remark(by, text, new Remark.How.Plainly());
    }

    private Remark remark(Person by, String text, Remark.How how) {
        number++;
        String id = new UUID(clock.startedAt().toEpochMilli(), number).toString();
        return new Remark(id, by, text, now(), how);
    }

    /// Gives the same remark out once more, as a net does that is not sure of itself.
    public synchronized void repeat(Remark remark) {
        tell(new Happening.Said(remark));
    }

    public synchronized void delete(Remark remark) {
        said.remove(remark);
        tell(new Happening.Deleted(remark));
    }

    /// Takes their words away and lets them speak no more.
    public synchronized void ban(Person person) {
        silenced.add(person.id());
        silence(person, 0);
    }

    /// Takes their words away. That they may speak again later is up to the script.
    public synchronized void timeOut(Person person, int seconds) {
        silence(person, seconds);
    }

    private void silence(Person person, int seconds) {
        said.removeIf(it -> it.by().id().equals(person.id()));
        tell(new Happening.Silenced(person, seconds));
    }

    public synchronized void clear() {
        said.clear();
        tell(new Happening.Cleared());
    }

    public synchronized void raid(Person from, int viewers) {
        tell(new Happening.Raided(from, viewers));
    }

    /// `code` is one of dev.twitch.tv/docs/chat/irc#notice-reference.
    public synchronized void notice(String code, String text) {
        tell(new Happening.Noticed(code, text));
    }

    synchronized boolean isBanned(Person person) {
        return silenced.contains(person.id());
    }

    synchronized Optional<Remark> remark(String id) {
        return said.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// Does `work` while nothing happens; it must not wait.
    synchronized void quietly(Runnable work) {
        work.run();
    }

    synchronized void add(Door door) {
        doors.add(door);
    }

    synchronized void remove(Door door) {
        doors.remove(door);
    }

    /// As [#now], when it began.
    long begunAt() {
        return clock.startedAt().toEpochMilli();
    }

    /// Ms since 1970-01-01.
    long now() {
        return clock.startedAt().toEpochMilli() + clock.now();
    }

    private void tell(Happening happening) {
        doors.forEach(door -> door.happened(happening));
    }
}
