package dev.labcast.twitch.rehearsal;

import dev.labcast.session.SessionClock;
import dev.labcast.twitch.TwitchPlace;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// The Twitch of our own: one room, its accounts, and the doors through which clients see them, all
/// on this machine's loopback. Opened by rehearsals and tests, which speak for its people through
/// [#room], decide through [#state] who may log in, and break it through its doors. Any thread.
public final class TwitchDouble implements AutoCloseable {
    /// The client that may log in here.
    public static final String CLIENT = "labcastrehearsal";

    private static final int KEEPALIVE_S = 10;

    private final Room room;
    private final AtomicLong tokens = new AtomicLong();
    private final Accounts accounts = new Accounts();
    private final TwitchState state;
    private final IrcDoor irc;
    private final HttpDoors http;
    private final EventSubDoor events;

    /// Opens it with the channel of `owner`.
    public TwitchDouble(Person owner, SessionClock clock) throws IOException {
        room = new Room(owner, clock);
        state =
                TwitchState.of(
                        CLIENT,
                        () -> Instant.ofEpochMilli(room.now()),
                        () -> "rehearsed-" + tokens.incrementAndGet(),
                        owner);
        state.channel().whenSaid(this::said);
        irc = new IrcDoor(room, accounts);
        http = HttpDoors.open(state);
        events = new EventSubDoor(room, state.channel()::hasSubscribed, KEEPALIVE_S);
    }

    /// What comes in through Helix is said in the room like everything else.
    private void said(Channel.Said said) {
        Remark.How how =
                room.remark(said.replyTo())
                        .<Remark.How>map(Remark.How.Replying::new)
                        .orElseGet(Remark.How.Plainly::new);
        room.say(room.owner(), said.text(), how);
    }

    /// From now on viewers can give their points for `title`.
    public void reward(String id, String title) {
        state.channel().reward(id, title);
        events.reward(id, title);
    }

    public Room room() {
        return room;
    }

    public Accounts accounts() {
        return accounts;
    }

    public TwitchState state() {
        return state;
    }

    public IrcDoor irc() {
        return irc;
    }

    public HttpDoors http() {
        return http;
    }

    public EventSubDoor events() {
        return events;
    }

    /// Where clients find it.
    public TwitchPlace place() {
        return new TwitchPlace(irc.address(), http.id(), http.helix(), events.address());
    }

    @Override
    public void close() {
        irc.close();
        events.close();
        http.close();
    }
}
