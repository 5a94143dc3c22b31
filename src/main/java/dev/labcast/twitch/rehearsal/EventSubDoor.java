package dev.labcast.twitch.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;

/// The EventSub of the Twitch of our own: tells what happens in the room over a WebSocket on this
/// machine's loopback, to sessions that have subscribed to it, with faults on demand. Its threads
/// are daemons and end with it. Any thread.
public final class EventSubDoor implements Room.Door, AutoCloseable {
    private final Room room;
    private final BiPredicate<String, String> subscribed;
    private final int keepalive;
    private final EventSubScript script;
    private final AtomicInteger repeats = new AtomicInteger();
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("labcast-twitch-double-beat").factory());
    private final Doorway<EventSubServer> way;
    private volatile boolean mute;

    /// Opens at a port that is free. `subscribed` says whether a session (first) has asked for a
    /// type (second); `keepalive` is in seconds.
    public EventSubDoor(Room room, BiPredicate<String, String> subscribed, int keepalive)
            throws IOException {
        this.room = room;
        this.subscribed = subscribed;
        this.keepalive = keepalive;
        script = new EventSubScript(room);
        way = new Doorway<>((channel, turnsAway) -> new EventSubServer(channel, turnsAway, this));
        room.add(this);
        beats.scheduleWithFixedDelay(this::beat, keepalive, keepalive, TimeUnit.SECONDS);
    }

    public URI address() {
        return URI.create("ws://127.0.0.1:" + way.port() + "/eventsub");
    }

    /// How many have come to the door so far, those that were turned away included.
    public int visits() {
        return way.visits();
    }

    /// How many sessions hear what is said.
    public int listening() {
        return (int)
                way.server().stream()
                        .flatMap(it -> it.sessions().stream())
                        .filter(it -> subscribed.test(it, "channel.chat.message"))
                        .count();
    }

    @Override
    public void happened(Happening happening) {
        script.of(happening).forEach(this::tell);
    }

    /// From now on the reward with the id `reward` is called `title`.
    void reward(String reward, String title) {
        script.name(reward, title);
    }

    /// The channel goes live, or ends.
    public void stream(boolean live) {
        String type = live ? "stream.online" : "stream.offline";
        tell(new EventSubScript.Told(type, script.stream(live)));
    }

    private void tell(EventSubScript.Told told) {
        String message = script.notification(script.id(), told);
        boolean twice = repeats.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        way.server()
                .ifPresent(it ->
                        it.tell(session -> subscribed.test(session, told.type()), message, twice));
    }

    /// The next `times` notifications come twice, as they may on Twitch.
    public void repeat(int times) {
        repeats.set(times);
    }

    /// No keepalive and nothing else is sent to those who are here now; their connections stay
    /// open.
    public void strand() {
        way.server().ifPresent(EventSubServer::strand);
    }

    /// No keepalive is sent to anybody.
    public void mute(boolean now) {
        mute = now;
    }

    /// Asks everybody to go to another address. Until they are there they are told all here.
    public void handOver() {
        handOver(address());
    }

    /// The same, where `there` leads to this door another way.
    public void handOver(URI there) {
        way.server()
                .ifPresent(it ->
                        it.handOver(
                                session -> script.reconnect(session, there + "?moved=" + session)));
    }

    /// This type is told no more, for the reason `status`, such as `authorization_revoked`.
    public void revoke(String type, String status) {
        way.server().ifPresent(it -> it.all(script.revocation(type, status)));
    }

    /// Cuts every connection without a word.
    public void drop() {
        way.server().ifPresent(EventSubServer::drop);
    }

    /// Ends every connection as Twitch does, with a code of dev.twitch.tv/docs/eventsub.
    public void end(int code) {
        way.server().ifPresent(it -> it.end(code));
    }

    /// Turns the next `times` clients away at the WebSocket's upgrade.
    public void refuse(int times) {
        way.refuse(times);
    }

    /// Ends as a program does that is killed; what happens until [#restart] nobody hears.
    public void kill() {
        way.kill();
    }

    /// Serves again at the same address; sessions of before are over.
    public void restart() throws IOException {
        way.restart();
    }

    @Override
    public void close() {
        room.remove(this);
        beats.shutdownNow();
        kill();
    }

    String welcome(String session) {
        return script.welcome(session, keepalive);
    }

    String newSession() {
        return script.id();
    }

    /// A session that moves misses nothing: the room is quiet meanwhile.
    void whileNothingHappens(Runnable work) {
        room.quietly(work);
    }

    private void beat() {
        if (!mute) {
            way.server().ifPresent(it -> it.all(script.keepalive()));
        }
    }
}
