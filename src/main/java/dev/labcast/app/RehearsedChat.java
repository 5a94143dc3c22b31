package dev.labcast.app;

import dev.labcast.app.rehearsal.Crowd;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.IrcChat;
import dev.labcast.twitch.TwitchPlace;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.Remark;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The chat of a rehearsal: a Twitch of our own on this machine, in which the script's people talk,
/// and which the desk reads as it would read Twitch's. People of another double may join them.
/// Rehearsal's thread.
final class RehearsedChat implements Crowd, AutoCloseable {
    private static final String CHANNEL = "Lab";
    private static final String SOURCE = "rehearsal";

    /// Far from the ids that other doubles give their people.
    private static final long FIRST_ID = 900_000_000;

    private final TwitchDouble twitch;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Remark> last = new HashMap<>();

    private RehearsedChat(TwitchDouble twitch) {
        this.twitch = twitch;
    }

    static RehearsedChat open(Optional<String> channel) throws IOException {
        Person owner = Person.viewer(String.valueOf(FIRST_ID), channel.orElse(CHANNEL));
        return new RehearsedChat(new TwitchDouble(owner, SessionClock.startingNow()));
    }

    /// What the desk listens to; `other` is where more people talk, in the channel of the same
    /// name.
    ChatWish wish(Optional<TwitchPlace> other) {
        return ChatWish.rehearsed(
                new ChatWish.Ear(
                        "Rehearsal chat",
                        channel(),
                        at -> {
                            ChatSource ours = irc(twitch.place(), at);
                            return other.<ChatSource>map(
                                            place -> new TwoChats(ours, irc(place, at)))
                                    .orElse(ours);
                        }));
    }

    private ChatSource irc(TwitchPlace place, ChatPlace at) {
        return new IrcChat(SOURCE, place, channel(), Optional::empty, at.session().clock());
    }

    private String channel() {
        return twitch.room().owner().login();
    }

    @Override
    public void says(String name, String text) {
        last.put(name, twitch.room().say(person(name), text));
    }

    @Override
    public void answers(String name, String to, String text) {
        Remark.How how =
                Optional.ofNullable(last.get(to))
                        .<Remark.How>map(Remark.How.Replying::new)
                        .orElseGet(Remark.How.Plainly::new);
        last.put(name, twitch.room().say(person(name), text, how));
    }

    @Override
    public boolean deletes(String name) {
        Optional<Remark> said = Optional.ofNullable(last.remove(name));
        said.ifPresent(twitch.room()::delete);
        return said.isPresent();
    }

    @Override
    public void silences(String name) {
        twitch.room().ban(person(name));
    }

    @Override
    public void raids(String name, int viewers) {
        twitch.room().raid(person(name), viewers);
    }

    private Person person(String name) {
        return people.computeIfAbsent(
                name, it -> Person.viewer(String.valueOf(FIRST_ID + 1 + people.size()), it));
    }

    @Override
    public void close() {
        twitch.close();
    }
}
