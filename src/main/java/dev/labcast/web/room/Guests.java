package dev.labcast.web.room;

import dev.labcast.question.QuestionQueue;
import dev.labcast.question.Viewer;
import dev.labcast.session.SessionClock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who came into the room, by the secret in their cookie, for the whole session: whoever comes
/// again after the room was closed and opened is the same, and votes once. Any thread.
public final class Guests {
    static final String SOURCE = "room";
    static final int MOST = 1_000;
    static final int MOST_OF_AN_ADDRESS = 300;
    private static final String NAME = "labcast-room";
    private static final Pattern COOKIE =
            Pattern.compile("(?:^|; ?)" + NAME + "=([0-9a-f]{32})(?:;|$)");

    private final Supplier<String> nonces;
    private final SessionClock clock;
    private final Map<String, Guest> bySecret = new LinkedHashMap<>();

    /// `nonces` gives texts of 32 hex digits that nobody can guess.
    public Guests(Supplier<String> nonces, SessionClock clock) {
        this.nonces = nonces;
        this.clock = clock;
    }

    /// Who sends this `Cookie` header. A secret is as good as its 128 bits are: it is looked up,
    /// not compared in constant time.
    synchronized Optional<Guest> find(String cookies) {
        var cookie = COOKIE.matcher(cookies);
        Optional<Guest> guest =
                cookie.find()
                        ? Optional.ofNullable(bySecret.get(cookie.group(1)))
                        : Optional.empty();
        guest.ifPresent(Guest::seen);
        return guest;
    }

    /// Whoever `id` stands for ([Viewer#id]) can do nothing any more but look on.
    synchronized void silence(String id) {
        bySecret.values().stream()
                .filter(it -> it.viewer().id().equals(id))
                .forEach(Guest::silence);
    }

    /// Somebody new, with the value of the `Set-Cookie` header that makes them known.
    record Entered(Guest guest, String cookie) {}

    /// Lets one more in from `address`. Where it is full somebody has to go who did nothing, and
    /// whoever comes instead counts as them, so that those who saw a question are never more than
    /// there is space for; empty when all took part in `queue` or follow the room.
    synchronized Optional<Entered> enter(String address, QuestionQueue queue) {
        Predicate<Guest> there = it -> it.address().equals(address);
        Optional<Viewer> viewer =
                isFull(MOST_OF_AN_ADDRESS, there)
                        ? forgetOne(there, queue)
                        : isFull(MOST, _ -> true)
                                ? forgetOne(_ -> true, queue)
                                : Optional.of(new Viewer(SOURCE, nonces.get()));
        return viewer.map(it -> entered(it, address));
    }

    private boolean isFull(int most, Predicate<Guest> among) {
        return bySecret.values().stream().filter(among).count() >= most;
    }

    private Entered entered(Viewer viewer, String address) {
        String secret = nonces.get();
        Guest guest = new Guest(viewer, address, clock);
        bySecret.put(secret, guest);
        return new Entered(
                guest, NAME + "=" + secret + "; HttpOnly; SameSite=Strict; Path=/; Max-Age=86400");
    }

    /// The one who was away for longest. Never one who has a vote: they would have another when
    /// they come again. Nor one who was silenced, for the same reason.
    private Optional<Viewer> forgetOne(Predicate<Guest> among, QuestionQueue queue) {
        Set<Viewer> tookPart =
                queue.questions().stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.by()), it.voters().stream()))
                        .collect(Collectors.toSet());
        Optional<String> secret =
                bySecret.entrySet().stream()
                        .filter(it -> among.test(it.getValue()))
                        .filter(it -> !it.getValue().follows())
                        .filter(it -> !it.getValue().silenced())
                        .filter(it -> !tookPart.contains(it.getValue().viewer()))
                        .min(Comparator.comparingLong(it -> it.getValue().seenAt()))
                        .map(Map.Entry::getKey);
        return secret.map(bySecret::remove).map(Guest::viewer);
    }
}
