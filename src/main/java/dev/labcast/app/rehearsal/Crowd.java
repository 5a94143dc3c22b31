package dev.labcast.app.rehearsal;

/// The people of a rehearsal, who talk as viewers do: what they say goes the way of every chat.
/// Names are logins. Rehearsal's thread; returns at once.
public interface Crowd {

    void says(String name, String text);

    /// To what `to` said last, as chats let people answer a message.
    void answers(String name, String to, String text);

    /// A moderator deletes what `name` said last; false where that is nothing.
    boolean deletes(String name);

    /// A moderator silences `name`: all they said is gone.
    void silences(String name);

    /// `viewers` people come over from the channel of `name`.
    void raids(String name, int viewers);
}
