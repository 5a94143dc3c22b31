package dev.labcast.twitch.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The codes and tokens that a double gave out. A refresh token is good once, as Twitch's are for
/// public clients. Any thread.
public final class Issued {
    static final Duration CODE_LASTS = Duration.ofMinutes(30);
    static final Duration TOKEN_LASTS = Duration.ofHours(4);

    /// What the person before Twitch's page does with a code.
    public enum Answer {
        NOTHING,
        GRANTS,
        DENIES
    }

    record Code(String device, String user, Set<String> scopes, Instant until) {}

    record Pair(String access, String refresh, Holder holder) {}

    record Holder(Person person, Set<String> scopes, Instant until) {}

    /// What a device code is worth now.
    sealed interface Worth {
        record Tokens(Pair pair) implements Worth {}

        record Not(String message) implements Worth {}
    }

    private final InstantSource time;
    private final Supplier<String> tokens;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Holder> access = new HashMap<>();
    private final Map<String, Pair> refresh = new LinkedHashMap<>();
    private Answer answer = Answer.NOTHING;
    private Duration interval = Duration.ofSeconds(5);
    private Person person = TwitchState.BROADCASTER;

    Issued(InstantSource time, Supplier<String> tokens) {
        this.time = time;
        this.tokens = tokens;
    }

    /// From now on, for every code.
    public synchronized void personDoes(Answer next) {
        answer = next;
    }

    /// How often a code may be asked about; in whole seconds.
    public synchronized void intervalIs(Duration next) {
        interval = next;
    }

    synchronized Duration interval() {
        return interval;
    }

    /// From now on, who sits before Twitch's page.
    public synchronized void personIs(Person next) {
        person = next;
    }

    /// All access tokens so far are too old.
    public synchronized void expireAccess() {
        access.clear();
    }

    /// As if the person had taken the application away.
    public synchronized void revokeAll() {
        access.clear();
        refresh.clear();
    }

    /// How many refresh tokens could be used now.
    public synchronized int renewable() {
        return refresh.size();
    }

    synchronized Code code(List<String> scopes) {
        Code code =
                new Code(
                        tokens.get(),
                        "LAB%05d".formatted(codes.size() + 1),
                        new TreeSet<>(scopes),
                        time.instant().plus(CODE_LASTS));
        codes.put(code.device(), code);
        return code;
    }

    synchronized Worth worth(String device) {
        Code code = codes.get(device);
        if (code == null || time.instant().isAfter(code.until())) {
            return new Worth.Not("invalid device code");
        }
        return switch (answer) {
            // In Twitch's words, not in those of RFC 8628.
            case NOTHING -> new Worth.Not("authorization_pending");
            case DENIES -> new Worth.Not("access_denied");
            case GRANTS -> {
                codes.remove(device);
                yield new Worth.Tokens(pair(person, code.scopes()));
            }
        };
    }

    synchronized Pair pair(Person person, Set<String> scopes) {
        Pair pair =
                new Pair(
                        tokens.get(),
                        tokens.get(),
                        new Holder(person, scopes, time.instant().plus(TOKEN_LASTS)));
        access.put(pair.access(), pair.holder());
        refresh.put(pair.refresh(), pair);
        return pair;
    }

    synchronized Optional<Pair> renewed(String token) {
        return Optional.ofNullable(refresh.remove(token))
                .map(last -> {
                    access.remove(last.access());
                    return pair(last.holder().person(), last.holder().scopes());
                });
    }

    synchronized Optional<Holder> holder(String token) {
        return Optional.ofNullable(access.get(token))
                .filter(it -> time.instant().isBefore(it.until()));
    }

    synchronized boolean revoke(String token) {
        refresh.values().removeIf(it -> it.access().equals(token));
        return access.remove(token) != null;
    }
}
