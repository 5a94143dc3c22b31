package dev.labcast.twitch;

import dev.labcast.obs.Eventually;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatSourceContract.Fault;
import dev.labcast.question.chat.ChatSourceContract.Place;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.rehearsal.IrcDoor;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.Remark;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Twitch of our own with an [IrcChat] that reads it.
final class RehearsedTwitch implements Place {
    static final Person OWNER = Person.viewer("1000", "Channel");

    final TwitchDouble twitch;
    final IrcDoor irc;
    private final IrcChat chat;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Remark> said = new HashMap<>();

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
    public ChatSource source() {
        return chat;
    }

    Person person(String login) {
        return people.computeIfAbsent(login, it -> Person.viewer("2" + people.size(), it));
    }

    @Override
    public String say(String login, String text) {
        return kept(twitch.room().say(person(login), text));
    }

    @Override
    public String reply(String login, String messageId, String text) {
        Remark.How how = new Remark.How.Replying(said.get(messageId));
        return kept(twitch.room().say(person(login), text, how));
    }

    @Override
    public String sayDeleted(String login, String text) {
        Remark remark = twitch.room().unsaid(person(login), text);
        twitch.room().delete(remark);
        twitch.room().repeat(remark);
        return kept(remark);
    }

    @Override
    public void repeat(String messageId) {
        twitch.room().repeat(said.get(messageId));
    }

    @Override
    public void delete(String messageId) {
        twitch.room().delete(said.get(messageId));
    }

    @Override
    public String silence(String login) {
        twitch.room().timeOut(person(login), 600);
        return person(login).id();
    }

    @Override
    public void clear() {
        twitch.room().clear();
    }

    @Override
    public void raid(String from, int viewers) {
        twitch.room().raid(Person.viewer("3000", from), viewers);
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

    private String kept(Remark remark) {
        said.put(remark.id(), remark);
        return remark.id();
    }
}
