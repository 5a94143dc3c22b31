package dev.labcast.app;

import dev.labcast.app.rehearsal.Crowd;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.Remark;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The chat of a rehearsal: a Twitch of our own on this machine, in which the script's people talk,
/// and which the desk reads as it would read Twitch's. Rehearsal's thread.
final class RehearsedChat implements Crowd, AutoCloseable {
    private static final Person OWNER = Person.viewer("1000", "Lab");

    private final TwitchDouble twitch;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Remark> last = new HashMap<>();

    private RehearsedChat(TwitchDouble twitch) {
        this.twitch = twitch;
    }

    static RehearsedChat open() throws IOException {
        return new RehearsedChat(new TwitchDouble(OWNER, SessionClock.startingNow()));
    }

    /// What the desk listens to.
    ChatWish wish() {
        return ChatWish.of(
                ChatWish.irc("Rehearsal chat", "rehearsal", OWNER.login(), twitch.place()));
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
    public void deletes(String name) {
        Optional.ofNullable(last.get(name)).ifPresent(twitch.room()::delete);
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
                name, it -> Person.viewer(String.valueOf(2_000 + people.size()), it));
    }

    @Override
    public void close() {
        twitch.close();
    }
}
