package dev.labcast.web;

import java.util.function.Consumer;

/// What a page is about, from the public log alone: its whole state at any time, and what changes.
/// Any thread.
public interface Feed {

    /// The whole state now. Taken after a listener was given a message, it holds that message, and
    /// its `rev` is no smaller.
    Message snapshot();

    /// From now on `listener` is given each message in order of `rev`; one that is a snapshot takes
    /// the place of all before it. The listener returns at once, and is called on the thread on
    /// which things happen.
    Listening listen(Consumer<Message> listener);

    /// Ends the listening; once it has returned, the listener is not called any more.
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
