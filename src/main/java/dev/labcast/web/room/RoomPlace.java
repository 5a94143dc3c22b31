package dev.labcast.web.room;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Where the room can be opened: an address of this machine, and in words who can reach it.
/// Immutable; any thread.
public record RoomPlace(InetAddress address, String words) {
    /// Only for browsers on this machine: tests and rehearsals.
    public static final RoomPlace HERE =
            new RoomPlace(InetAddress.ofLiteral("127.0.0.1"), "this machine only");

    /// What containers and virtual machines call the networks between themselves.
    private static final Pattern INNER =
            Pattern.compile(
                    "(?:docker|veth|br-|virbr|vnet|vmnet|vboxnet|podman|lxcbr|lxdbr|cni).*"
                            + "|.*(?:vEthernet|Hyper-V|VirtualBox|VMware).*");

    /// An address as the machine has it, and what it calls the network there.
    record Found(String network, InetAddress address) {}

    /// Who reaches an address; those whom people most likely want come first.
    private enum Reach {
        NEAR("people in the network of %s"),
        SHARED("people in the network of %s, of a VPN or a provider"),
        CABLE("people at the other end of the cable of %s"),
        PUBLIC("a public address at %s: anybody may reach it"),
        INNER("programs in this machine (%s), hardly people");

        private final String words;

        Reach(String words) {
            this.words = words;
        }

        static Reach of(Found found) {
            if (RoomPlace.INNER.matcher(found.network()).matches()) {
                return INNER;
            }
            if (found.address().isSiteLocalAddress()) {
                return NEAR;
            }
            if (found.address().isLinkLocalAddress()) {
                return CABLE;
            }
            return isShared(found.address()) ? SHARED : PUBLIC;
        }

        /// 100.64.0.0/10 (RFC 6598): many have the same ones behind one provider, or in a VPN.
        private static boolean isShared(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        }
    }

    /// The addresses that this machine has now, those of networks first, [#HERE] last. IPv4 only:
    /// people type them. Asks the network's drivers, which may take a while.
    public static List<RoomPlace> all() throws IOException {
        List<Found> found = new ArrayList<>();
        for (NetworkInterface it : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (it.isUp() && !it.isLoopback()) {
                it.inetAddresses()
                        .filter(Inet4Address.class::isInstance)
                        .map(address -> new Found(it.getDisplayName(), address))
                        .forEach(found::add);
            }
        }
        return listed(found);
    }

    /// All of them in order, in words.
    static List<RoomPlace> listed(List<Found> found) {
        List<RoomPlace> all = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparing(Reach::of))
                .map(it -> new RoomPlace(it.address(), Reach.of(it).words.formatted(it.network())))
                .forEach(all::add);
        all.add(HERE);
        return List.copyOf(all);
    }

    String host() {
        return address.getHostAddress();
    }
}
