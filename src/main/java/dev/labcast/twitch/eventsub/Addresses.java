package dev.labcast.twitch.eventsub;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Where Twitch may send a connection: to its own hosts, and as safely as before. Any thread.
final class Addresses {
    private Addresses() {}

    /// `address`, if it is of the host of `home` or one below it, with the same scheme.
    static Optional<URI> near(URI home, String address) {
        try {
            URI there = new URI(address);
            String host = host(there);
            String known = host(home);
            boolean near = host.equals(known) || host.endsWith("." + known);
            boolean alike = Objects.equals(there.getScheme(), home.getScheme());
            return near && alike && there.getUserInfo() == null
                    ? Optional.of(there)
                    : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static String host(URI address) {
        return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    }
}
