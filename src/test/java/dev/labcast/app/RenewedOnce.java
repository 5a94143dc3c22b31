package dev.labcast.app;

import dev.labcast.twitch.login.Grant;
import dev.labcast.twitch.login.Time;
import dev.labcast.twitch.login.TokenStore;
import dev.labcast.twitch.login.Tokens;
import dev.labcast.twitch.login.TwitchApp;
import dev.labcast.twitch.login.TwitchLogin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// A process that starts with a stored login, lets it be renewed, and dies at one moment of that as
/// in a power cut: arguments are the store's file, the id address, the client id and the [Cut].
final class RenewedOnce {
    static final int DEAD = 137;

    /// The moments of a renewal at which a process can die.
    enum Cut {
        BEFORE_ASKING,
        BEFORE_WRITING,
        WHILE_WRITING,
        AFTER_WRITING,
        NEVER
    }

    private RenewedOnce() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        TokenStore store = new Dying(new TwitchTokens(file), file, Cut.valueOf(arguments[3]));
        TwitchApp app = new TwitchApp(arguments[2], URI.create(arguments[1]));
        try (TwitchLogin login =
                new TwitchLogin(app, store, Time.of(InstantSource.system()), _ -> {})) {
            System.exit(login.check() instanceof Grant.Given ? 0 : 1);
        }
    }

    /// Ends the process without any clearing up.
    private record Dying(TokenStore store, Path file, Cut cut) implements TokenStore {
        private void at(Cut moment) {
            if (cut == moment) {
                Runtime.getRuntime().halt(DEAD);
            }
        }

        @Override
        public Optional<Tokens> read() {
            return store.read();
        }

        @Override
        public boolean isEmpty() {
            return store.isEmpty();
        }

        @Override
        public void write(Tokens tokens) throws IOException {
            at(Cut.BEFORE_WRITING);
            if (cut == Cut.WHILE_WRITING) {
                Files.writeString(file.resolveSibling(file.getFileName() + ".tmp"), "{\"acc");
            }
            at(Cut.WHILE_WRITING);
            store.write(tokens);
            at(Cut.AFTER_WRITING);
        }

        @Override
        public void clear() throws IOException {
            store.clear();
        }

        @Override
        public Held hold(Duration patience) throws IOException, InterruptedException {
            Held held = store.hold(patience);
            at(Cut.BEFORE_ASKING);
            return held;
        }
    }
}
