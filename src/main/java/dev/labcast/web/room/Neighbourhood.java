package dev.labcast.web.room;

import dev.labcast.session.SessionClock;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// The addresses that requests come from. Of IPv6 the first 64 bits count, since one machine has
/// all that begin with them. Any thread.
final class Neighbourhood {
    private static final int MOST = 2_000;
    private static final int PREFIX_BYTES = 8;

    private final SessionClock clock;
    private final Map<String, Neighbour> byAddress =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Neighbour> eldest) {
                    return size() > MOST;
                }
            };

    Neighbourhood(SessionClock clock) {
        this.clock = clock;
    }

    synchronized Neighbour of(InetAddress address) {
        return byAddress.computeIfAbsent(key(address), it -> new Neighbour(it, clock));
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        int counting = address instanceof Inet6Address ? PREFIX_BYTES : bytes.length;
        return HexFormat.of().formatHex(bytes, 0, counting);
    }
}
