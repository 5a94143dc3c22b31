package dev.labcast.app;

import dev.labcast.guard.Guard;
import dev.labcast.twitch.login.TokenStore;
import dev.labcast.twitch.login.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A store whose tokens the guard of a session is told of before anybody uses them: also those that
/// are renewed while the session runs, or were made by another `labcast`. Any thread.
record GuardedTokens(TokenStore store, Guard guard) implements TokenStore {

    @Override
    public Optional<Tokens> read() {
        Optional<Tokens> kept = store.read();
        kept.ifPresent(this::hide);
        return kept;
    }

    @Override
    public Optional<String> unusable() {
        return store.unusable();
    }

    @Override
    public boolean isEmpty() {
        return store.isEmpty();
    }

    @Override
    public void write(Tokens tokens) throws IOException {
        hide(tokens);
        store.write(tokens);
    }

    private void hide(Tokens tokens) {
        guard.know("Twitch's token", tokens.access().reveal());
        guard.know("Twitch's renewal token", tokens.refresh().reveal());
    }

    @Override
    public void clear() throws IOException {
        store.clear();
    }

    @Override
    public Held hold(Duration patience) throws IOException, InterruptedException {
        return store.hold(patience);
    }
}
