package dev.labcast.web.room;

import dev.labcast.question.Viewer;
import dev.labcast.session.SessionClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Who came into the room, by the secret in their cookie, for the whole session: whoever comes
/// again after the room was closed and opened is the same, and votes once. Any thread.
public final class Guests {
    static final String SOURCE = "room";
    private static final int MOST = 1_000;
    private static final int MOST_OF_AN_ADDRESS = 300;
    private static final String NAME = "labcast-room";
    private static final Pattern COOKIE =
            Pattern.compile("(?:^|; ?)" + NAME + "=([0-9a-f]{32})(?:;|$)");

    private final Supplier<String> nonces;
    private final SessionClock clock;
    private final Map<String, Guest> bySecret = new HashMap<>();

    /// `nonces` gives texts of 32 hex digits that nobody can guess.
    public Guests(Supplier<String> nonces, SessionClock clock) {
        this.nonces = nonces;
        this.clock = clock;
    }

    /// Who sends this `Cookie` header. A secret is as good as its 128 bits are: it is looked up,
    /// not compared in constant time.
    synchronized Optional<Guest> find(String cookies) {
        var cookie = COOKIE.matcher(cookies);
        return cookie.find()
                ? Optional.ofNullable(bySecret.get(cookie.group(1)))
                : Optional.empty();
    }

    /// Somebody new, with the value of the `Set-Cookie` header that makes them known.
    record Entered(Guest guest, String cookie) {}

    /// Lets one more in; empty when the room is full.
    synchronized Optional<Entered> enter(Neighbour from) {
        if (bySecret.size() >= MOST || !from.enter(MOST_OF_AN_ADDRESS)) {
            return Optional.empty();
        }
        String secret = nonces.get();
        Guest guest = new Guest(new Viewer(SOURCE, nonces.get()), clock);
        bySecret.put(secret, guest);
        return Optional.of(
                new Entered(
                        guest,
                        NAME
                                + "="
                                + secret
                                + "; HttpOnly; SameSite=Strict; Path=/; Max-Age=86400"));
    }
}
