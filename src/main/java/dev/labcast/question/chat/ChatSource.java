package dev.labcast.question.chat;

import dev.labcast.question.Decision;
import java.util.concurrent.CompletableFuture;

/// A place where people say what they want: a channel's chat over the net, the question room, or a
/// script in their stead. Made by `app`, which opens it once and closes it at the end; neither ever
/// waits, whatever the net does. A source comes back by itself after any trouble but
/// [ChatHealth.Refused], and loses nothing that the chat still gives out. Any thread.
public interface ChatSource extends AutoCloseable {

    /// Who hears of it: on a thread of the source, one call at a time, and must not wait.
    interface Listener {

        /// What comes of it once its turn is there: `Done` with nothing where nothing was wanted.
        /// The source tells who wanted it, as far as its place lets it. Whoever waits no longer
        /// cancels, as with [QuestionIntake#offer].
        CompletableFuture<Decision> happened(ChatEvent event);

        /// Only when it has changed.
        void health(ChatHealth health);
    }

    /// Of small letters: `twitch`, `room`, `rehearsal`; what tells its people from those of other
    /// sources.
    String name();

    /// Begins to listen.
    void open(Listener listener);

    /// Nothing is told any more once this returns; what is still open is torn down behind it.
    @Override
    void close();
}
