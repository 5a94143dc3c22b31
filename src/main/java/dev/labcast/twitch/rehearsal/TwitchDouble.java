package dev.labcast.twitch.rehearsal;

import dev.labcast.session.SessionClock;
import dev.labcast.twitch.TwitchPlace;
import java.io.IOException;
import java.net.URI;

/// The Twitch of our own: one room, its accounts, and the doors through which clients see them, all
/// on this machine's loopback. Opened by rehearsals and tests, which speak for its people through
/// [#room] and break it through its doors. Any thread.
public final class TwitchDouble implements AutoCloseable {
    private final Room room;
    private final Accounts accounts = new Accounts();
    private final IrcDoor irc;

    /// Opens it with the channel of `owner`.
    public TwitchDouble(Person owner, SessionClock clock) throws IOException {
        room = new Room(owner, clock);
        irc = new IrcDoor(room, accounts);
    }

    public Room room() {
        return room;
    }

    public Accounts accounts() {
        return accounts;
    }

    public IrcDoor irc() {
        return irc;
    }

    /// Where clients find it. What it has no door for is refused there, and never asked of Twitch.
    public TwitchPlace place() {
        String host = irc.address().getAuthority();
        return new TwitchPlace(
                irc.address(),
                URI.create("http://" + host + "/oauth2"),
                URI.create("http://" + host + "/helix"),
                URI.create("ws://" + host + "/eventsub"));
    }

    @Override
    public void close() {
        irc.close();
    }
}
