package dev.labcast.twitch.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;

/// The chat of the Twitch of our own: IRC over WebSocket (dev.twitch.tv/docs/chat/irc) on this
/// machine's loopback, with faults on demand. Its threads are daemons and end with it. Any thread.
public final class IrcDoor implements Room.Door, AutoCloseable {
    private final Room room;
    private final Accounts accounts;
    private final Ice ice = new Ice();
    private final Doorway<IrcServer> way;
    private volatile IrcFraming framing = IrcFraming.USUAL;
    private volatile boolean refusingLogins;
    private volatile boolean frozen;

    /// Opens at a port that is free.
    public IrcDoor(Room room, Accounts accounts) throws IOException {
        this.room = room;
        this.accounts = accounts;
        way = new Doorway<>((channel, turnsAway) -> new IrcServer(channel, turnsAway, this));
        room.add(this);
    }

    public URI address() {
        return URI.create("ws://127.0.0.1:" + way.port() + "/irc");
    }

    /// How many clients are in the channel.
    public int joined() {
        return (int)
                way.server().stream()
                        .flatMap(it -> it.callers().stream())
                        .filter(IrcCaller::hasJoined)
                        .count();
    }

    /// How many have come to the door so far, those that were turned away included.
    public int visits() {
        return way.visits();
    }

    @Override
    public void happened(Happening happening) {
        callers(it -> it.happened(happening));
    }

    public void framing(IrcFraming wanted) {
        framing = wanted;
        flush();
    }

    /// Sends what waits for more lines.
    public void flush() {
        way.server().ifPresent(it -> it.flush(framing));
    }

    /// Sends a line as it stands to everybody, well formed or not.
    public void line(String raw) {
        callers(it -> it.raw(raw));
    }

    /// Asks everybody to come again soon, as Twitch does before a server goes.
    public void askToReconnect() {
        line(":tmi.twitch.tv RECONNECT");
    }

    /// Cuts every connection without a word.
    public void drop() {
        way.server().ifPresent(IrcServer::drop);
    }

    /// From now on nothing is sent or answered, neither to those who are here nor to those who
    /// come; connections stay open.
    public void freeze() {
        frozen = true;
        ice.freeze();
        way.server().ifPresent(IrcServer::hold);
    }

    /// What was held back since [#freeze] is sent to those who are still here.
    public void thaw() {
        frozen = false;
        way.server().ifPresent(IrcServer::release);
        ice.thaw();
    }

    /// Those who are here now never hear a word again, as over a line that is dead at one end;
    /// whoever comes anew is served.
    public void strand() {
        way.server().ifPresent(IrcServer::strand);
    }

    /// Turns the next `times` clients away at the WebSocket's upgrade.
    public void refuse(int times) {
        way.refuse(times);
    }

    public void refuseLogins(boolean refuse) {
        refusingLogins = refuse;
    }

    /// Ends as a program does that is killed; what is said until [#restart] nobody hears.
    public void kill() {
        ice.thaw();
        way.kill();
    }

    /// Serves again at the same address.
    public void restart() throws IOException {
        way.restart();
    }

    @Override
    public void close() {
        room.remove(this);
        kill();
    }

    Room room() {
        return room;
    }

    Accounts accounts() {
        return accounts;
    }

    Ice ice() {
        return ice;
    }

    IrcFraming framing() {
        return framing;
    }

    boolean refusesLogins() {
        return refusingLogins;
    }

    boolean isFrozen() {
        return frozen;
    }

    private void callers(Consumer<IrcCaller> what) {
        way.server().ifPresent(it -> it.callers().forEach(what));
    }
}
