package dev.labcast.twitch.rehearsal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Whose tokens are good. Any thread.
public final class Accounts {
    private final Map<String, Person> owners = new ConcurrentHashMap<>();

    public void give(String token, Person to) {
        owners.put(token, to);
    }

    public void revoke(String token) {
        owners.remove(token);
    }

    Optional<Person> owner(String token) {
        return Optional.ofNullable(owners.get(token));
    }
}
