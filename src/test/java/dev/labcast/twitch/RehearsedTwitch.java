package dev.labcast.twitch;

import dev.labcast.obs.Eventually;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatSourceContract.Fault;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.rehearsal.IrcDoor;
import dev.labcast.twitch.rehearsal.RehearsedRoom;
import dev.labcast.twitch.rehearsal.Room;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The Twitch of our own with an [IrcChat] that reads it.
final class RehearsedTwitch extends RehearsedRoom {
    final TwitchDouble twitch;
    final IrcDoor irc;
    private final IrcChat chat;

    RehearsedTwitch(Pace pace, Optional<ChatLogin> login) throws IOException {
        this(pace, login, "Channel");
    }

    RehearsedTwitch(Pace pace, Optional<ChatLogin> login, String channel) throws IOException {
        twitch = new TwitchDouble(OWNER, SessionClock.startingNow());
        irc = twitch.irc();
        chat =
                new IrcChat(
                        "twitch",
                        twitch.place(),
                        channel,
                        () -> login,
                        SessionClock.startingNow(),
                        pace);
    }

    RehearsedTwitch() throws IOException {
        this(Pace.USUAL, Optional.empty());
    }

    @Override
    protected Room room() {
        return twitch.room();
    }

    @Override
    public ChatSource source() {
        return chat;
    }

    @Override
    public List<Fault> faults() {
        return List.of(
                new Fault("dropped", true, irc::drop, () -> {}),
                new Fault("refused", true, this::refuse, () -> {}),
                new Fault("reconnect", false, this::reconnect, () -> {}),
                new Fault("killed", true, irc::kill, irc::restart));
    }

    private void refuse() {
        irc.refuse(3);
        irc.drop();
    }

    /// Returns when there is a connection that was not there before.
    private void reconnect() throws Exception {
        int before = irc.visits();
        irc.askToReconnect();
        Eventually.holds("a new visit", () -> irc.visits() > before);
        Eventually.holds("the old one gone", () -> irc.joined() == 1);
    }

    @Override
    public void close() {
        twitch.close();
    }
}
