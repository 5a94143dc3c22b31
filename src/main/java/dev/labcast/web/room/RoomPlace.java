package dev.labcast.web.room;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Where the room can be opened: an address of this machine, and in words who can reach it.
/// Immutable; any thread.
public record RoomPlace(InetAddress address, String words) {
    /// Only for browsers on this machine: tests and rehearsals.
    public static final RoomPlace HERE =
            new RoomPlace(InetAddress.ofLiteral("127.0.0.1"), "this machine only");

    /// The addresses that this machine has now, those of networks first. IPv4 only: people type
    /// them.
    public static List<RoomPlace> all() throws IOException {
        List<RoomPlace> all = new ArrayList<>();
        for (NetworkInterface it : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (it.isUp() && !it.isLoopback()) {
                it.inetAddresses()
                        .filter(Inet4Address.class::isInstance)
                        .map(address -> new RoomPlace(address, words(it, address)))
                        .forEach(all::add);
            }
        }
        all.sort(Comparator.comparingInt(it -> it.address.isSiteLocalAddress() ? 0 : 1));
        all.add(HERE);
        return all;
    }

    private static String words(NetworkInterface it, InetAddress address) {
        return address.isSiteLocalAddress() || address.isLinkLocalAddress()
                ? "people in the network of " + it.getDisplayName()
                : "a public address at " + it.getDisplayName() + ": anybody may reach it";
    }

    String host() {
        return address.getHostAddress();
    }
}
