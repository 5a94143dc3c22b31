package dev.labcast.twitch.login;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the one login of this process and renews it. A refresh token buys one renewal, so only one
/// thread of one process renews at a time, and what it gets is on the disk before it is used; who
/// comes second takes what the first got. Any thread that may wait.
final class TokenKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(TokenKeeper.class);
    private static final Duration TURN = Duration.ofSeconds(20);

    private final String clientId;
    private final IdCalls id;
    private final TokenStore store;
    private final Time time;
    private final Standing standing;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Optional<Tokens> current = Optional.empty();
    private boolean unwritten;

    TokenKeeper(String clientId, IdCalls id, TokenStore store, Time time, Standing standing) {
        this.clientId = clientId;
        this.id = id;
        this.store = store;
        this.time = time;
        this.standing = standing;
    }

    Grant now() {
        return current.<Grant>map(Grant.Given::new).orElseGet(this::none);
    }

    /// Whether the person has logged in anew or out, or another process has renewed the login.
    boolean isOutdated() {
        turn.lock();
        try {
            return isGone() || replacement().isPresent();
        } finally {
            turn.unlock();
        }
    }

    /// What could not be written is missing in the store, too, and holds all the same.
    private boolean isGone() {
        return current.isPresent() && !unwritten && store.isEmpty();
    }

    private Optional<Tokens> replacement() {
        // What could not be written is newer than what the store has.
        return current.filter(_ -> !unwritten)
                .flatMap(held ->
                        store.read()
                                .filter(it -> it.clientId().equals(clientId))
                                .filter(it -> !it.access().equals(held.access())));
    }

    /// Asks Twitch whether the login holds; takes the stored one first if it is another, or there
    /// is none here. Without a stored one there is none any more, and nobody is asked.
    Grant check() {
        return inTurn(() -> {
            if (isGone()) {
                out(); // logged out by another process
                return none();
            }
            current = replacement().or(() -> current);
            if (current.isEmpty()) {
                Optional<Tokens> kept = store.read();
                if (kept.isEmpty()) {
                    return none();
                }
                if (!kept.get().clientId().equals(clientId)) {
                    return refused(Sentences.OTHER_APP);
                }
                current = kept;
            }
            return checked(current.orElseThrow());
        });
    }

    /// Another token than `refused`.
    Grant renew(Tokens refused) {
        return inTurn(() -> {
            Optional<Tokens> held = current;
            return held.isEmpty() || !held.get().access().equals(refused.access())
                    ? now()
                    : renewHeld(held.get());
        });
    }

    /// Keeps what a device code was given for, before anything else is done with it.
    Grant adopt(IdCalls.Pair pair) {
        return inTurn(() -> {
            Tokens fresh =
                    new Tokens(clientId, pair.access(), pair.refresh(), pair.scopes(), "", "");
            try (TokenStore.Held _ = store.hold(TURN)) {
                store.write(fresh);
            } catch (IOException unwritable) {
                LOG.warn("The login to Twitch could not be kept", unwritable);
                id.revoke(pair.access());
                return refused(Sentences.NO_STORE);
            }
            unwritten = false;
            current = Optional.of(fresh);
            return checked(fresh);
        });
    }

    /// Gives the login back; says whether Twitch took it, or there was none. Other processes wait
    /// meanwhile, so that none meets a login that Twitch knows no more and the store still has.
    boolean forget() throws IOException {
        turn.lock();
        try (TokenStore.Held _ = store.hold(TURN)) {
            boolean taken = isTaken(current.or(store::read));
            store.clear();
            out();
            return taken;
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before the logout", hurry);
        } finally {
            turn.unlock();
        }
    }

    private boolean isTaken(Optional<Tokens> last) {
        return last.isEmpty()
                || switch (id.revoke(last.get().access())) {
                    case IdAnswer.Yes<Boolean> _ -> true;
                    // Twitch knows it no more.
                    case IdAnswer.No<Boolean> _ -> true;
                    case IdAnswer.Away<Boolean> _ -> false;
                };
    }

    /// Does `deed` while nobody renews or asks.
    void inPeace(Runnable deed) {
        turn.lock();
        try {
            deed.run();
        } finally {
            turn.unlock();
        }
    }

    private interface Turn {
        Grant take() throws InterruptedException;
    }

    private Grant inTurn(Turn what) {
        turn.lock();
        try {
            return what.take();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return new Grant.Unreachable(Sentences.AWAY);
        } finally {
            turn.unlock();
        }
    }

    private Grant checked(Tokens held) throws InterruptedException {
        writeAgain(held);
        return switch (id.whose(held.access())) {
            case IdAnswer.Yes<IdCalls.Whose>(var whose) -> {
                Tokens known = held.checked(whose);
                if (!known.equals(held)) {
                    write(known);
                }
                yield in(known, whose.lasts());
            }
            case IdAnswer.No<IdCalls.Whose>(int status, _) when status == 401 -> renewHeld(held);
            case IdAnswer.No<IdCalls.Whose> _ -> away(held);
            case IdAnswer.Away<IdCalls.Whose> _ -> away(held);
        };
    }

    private Grant renewHeld(Tokens held) throws InterruptedException {
        try (TokenStore.Held _ = store.hold(TURN)) {
            if (!writeAgain(held)) {
                return new Grant.Unreachable(Sentences.NO_STORE);
            }
            Optional<Tokens> kept = store.read();
            if (kept.isEmpty()) {
                out(); // logged out by another process
                return none();
            }
            if (!kept.get().access().equals(held.access())) {
                return in(kept.get(), Duration.ZERO); // renewed by another process
            }
            return exchanged(kept.get());
        } catch (IOException noTurn) {
            LOG.warn("The login to Twitch could not be renewed", noTurn);
            return new Grant.Unreachable(Sentences.NO_STORE);
        }
    }

    private Grant exchanged(Tokens kept) throws IOException {
        return switch (id.renew(kept.refresh())) {
            case IdAnswer.Yes<IdCalls.Pair>(var pair) -> {
                Tokens next = kept.renewed(pair);
                write(next);
                yield in(next, pair.lasts());
            }
            case IdAnswer.No<IdCalls.Pair>(_, String said)
                    when Poll.of(0, said) == Poll.WRONG_APP ->
                    refused(id.unknownApp());
            case IdAnswer.No<IdCalls.Pair>(int status, _) when status == 400 || status == 401 -> {
                store.clear(); // so that the person is told once
                yield refused(Sentences.LOST);
            }
            case IdAnswer.No<IdCalls.Pair> _ -> new Grant.Unreachable(Sentences.AWAY);
            case IdAnswer.Away<IdCalls.Pair> _ -> new Grant.Unreachable(Sentences.AWAY);
        };
    }

    private boolean writeAgain(Tokens held) {
        if (unwritten) {
            write(held);
        }
        return !unwritten;
    }

    private void write(Tokens tokens) {
        try {
            store.write(tokens);
            unwritten = false;
        } catch (IOException unwritable) {
            LOG.warn("The login to Twitch could not be kept", unwritable);
            unwritten = true;
        }
    }

    private Grant in(Tokens tokens, Duration lasts) {
        current = Optional.of(tokens);
        Instant until = time.instant().plus(lasts);
        standing.become(new LoginState.In(tokens.login(), tokens.scopes(), until, !unwritten));
        return new Grant.Given(tokens);
    }

    private Grant away(Tokens held) {
        if (!tells(held)) {
            in(held, Duration.ZERO);
        }
        return new Grant.Unreachable(Sentences.AWAY);
    }

    private boolean tells(Tokens held) {
        return standing.now() instanceof LoginState.In in
                && in.login().equals(held.login())
                && in.scopes().equals(held.scopes());
    }

    private Grant refused(String sentence) {
        current = Optional.empty();
        standing.become(new LoginState.Refused(sentence));
        return new Grant.None(sentence);
    }

    private void out() {
        current = Optional.empty();
        unwritten = false;
        standing.become(new LoginState.Out());
    }

    private Grant none() {
        return new Grant.None(
                standing.now() instanceof LoginState.Refused(String sentence)
                        ? sentence
                        : Sentences.OUT);
    }
}
