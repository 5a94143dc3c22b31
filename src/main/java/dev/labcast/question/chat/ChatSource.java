package dev.labcast.question.chat;

/// A place where people talk: a channel's chat over the net, or a script in its stead. Made by
/// `app`, which opens it once and closes it at the end; neither ever waits, whatever the net does.
/// A source comes back by itself after any trouble but [ChatHealth.Refused], and loses nothing that
/// the chat still gives out. Any thread.
public interface ChatSource extends AutoCloseable {

    /// Who hears of it: on a thread of the source, one call at a time, and must not wait.
    interface Listener {

        void happened(ChatEvent event);

        /// Only when it has changed.
        void health(ChatHealth health);
    }

    /// Of small letters: `twitch`, `rehearsal`; what tells its people from those of other sources.
    String name();

    /// Begins to listen.
    void open(Listener listener);

    /// Nothing is told any more once this returns; what is still open is torn down behind it.
    @Override
    void close();
}
