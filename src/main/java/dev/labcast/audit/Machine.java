package dev.labcast.audit;

import java.util.List;
import java.util.Set;

/// What tells whose machine this is: the person's user name, the host's name, the home folder.
/// Immutable; any thread.
public record Machine(String user, String host, String home) {
    private static final int SHORTEST = 3;

    /// Names that many machines have.
    private static final Set<String> COMMON =
            Set.of("root", "user", "admin", "ubuntu", "debian", "localhost", "test", "home");

    /// The names of user and host, as far as they tell anything.
    List<String> names() {
        return List.of(user, host).stream()
                .filter(it -> it.length() >= SHORTEST && !COMMON.contains(it))
                .distinct()
                .toList();
    }
}
