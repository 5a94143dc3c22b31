package dev.labcast.twitch.login;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Where a login is kept between sessions; `app` has it in a file that only its owner may read. Any
/// thread.
public interface TokenStore {

    /// Empty if there is none, or none that can be trusted.
    Optional<Tokens> read();

    /// Why one that is there cannot be trusted, as a sentence with what to do; empty otherwise.
    default Optional<String> unusable() {
        return Optional.empty();
    }

    /// Whether there is certainly none, as after a logout; false where one is there that cannot be
    /// read now.
    boolean isEmpty();

    /// Whole and flushed to the disk when this returns; after a failure the one before is there
    /// still.
    void write(Tokens tokens) throws IOException;

    void clear() throws IOException;

    /// Keeps other processes from renewing the login until it is closed. Waits as long as
    /// `patience`.
    Held hold(Duration patience) throws IOException, InterruptedException;

    /// Closed by the thread that took it.
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
