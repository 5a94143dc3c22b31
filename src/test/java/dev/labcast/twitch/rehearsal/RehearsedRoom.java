package dev.labcast.twitch.rehearsal;

import dev.labcast.question.chat.ChannelChatContract.Channel;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// The room of a Twitch of our own as the place where people talk, whichever door the source that
/// is tested listens at.
public abstract class RehearsedRoom implements Channel {
    public static final Person OWNER = Person.viewer("1000", "Channel");

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Remark> said = new HashMap<>();

    protected abstract Room room();

    /// Always the same one for the same login.
    public final Person person(String login) {
        return people.computeIfAbsent(login, it -> Person.viewer("2" + people.size(), it));
    }

    protected final Collection<Remark> said() {
        return Collections.unmodifiableCollection(said.values());
    }

    @Override
    public String say(String login, String text) {
        return kept(room().say(person(login), text));
    }

    public final String redeem(String login, String reward, String text) {
        return kept(room().say(person(login), text, new Remark.How.Redeeming(reward)));
    }

    @Override
    public String reply(String login, String messageId, String text) {
        return kept(room().say(person(login), text, new Remark.How.Replying(said.get(messageId))));
    }

    @Override
    public String sayDeleted(String login, String text) {
        Remark remark = room().unsaid(person(login), text);
        room().delete(remark);
        room().repeat(remark);
        return kept(remark);
    }

    @Override
    public void repeat(String messageId) {
        room().repeat(said.get(messageId));
    }

    @Override
    public void delete(String messageId) {
        room().delete(said.get(messageId));
    }

    @Override
    public String silence(String login) {
        room().timeOut(person(login), 600);
        return person(login).id();
    }

    @Override
    public void clear() {
        room().clear();
    }

    @Override
    public void raid(String from, int viewers) {
        room().raid(Person.viewer("3000", from), viewers);
    }

    private String kept(Remark remark) {
        said.put(remark.id(), remark);
        return remark.id();
    }
}
